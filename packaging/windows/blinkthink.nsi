; setup.exe for Windows: for one user, without an administrator. Made by packaging/build.py, which
; defines VERSION (0.1.0), FOUR_NUMBERS (0.1.0.0), PAYLOAD (the frozen app), OUTPUT, ICON, HOMEPAGE and SIZE (kilobytes).
;
; setup.exe /S                     installs without a window, over an older version too
; setup.exe /S /D=C:\Some\Where    there (the last one; NSIS's own)
; Uninstall.exe /S                 takes it away without a window and keeps settings and models
; Uninstall.exe /S /REMOVEDATA     and does not keep them; the pictures are never touched
;
; Exit status: 0 done, 1 given up by the user, 2 this Windows will not do or BlinkThink still runs.

Unicode true
!ifdef CHECK
SetCompressor zlib
!else
SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include x64.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define NAME "BlinkThink"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define DATA_PART 1 ; the number of the section with that name, counted from 0
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\blinkthink.exe"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${FOUR_NUMBERS}"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} Setup"
VIAddVersionKey CompanyName "The BlinkThink developers"
VIAddVersionKey LegalCopyright "MIT"

; A command that signs the file named after it, where there is a key.
!ifdef SIGN
!finalize '${SIGN} "%1"' = 0
!uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\blinkthink.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString TOO_OLD ${LANG_ENGLISH} "BlinkThink needs a 64-bit Windows 10 (version 1809) or later."
LangString TOO_OLD ${LANG_GERMAN} "BlinkThink braucht Windows 10 (Version 1809) oder neuer mit 64 Bit."
LangString RUNNING ${LANG_ENGLISH} "BlinkThink is running. Close it and go on?"
LangString RUNNING ${LANG_GERMAN} "BlinkThink läuft gerade. Beenden und fortfahren?"
LangString STILL_RUNNING ${LANG_ENGLISH} "BlinkThink is still running. Quit it by its icon beside the clock, then try again."
LangString STILL_RUNNING ${LANG_GERMAN} "BlinkThink läuft noch. Beenden Sie es über das Symbol neben der Uhr und versuchen Sie es dann erneut."
LangString NEWER ${LANG_ENGLISH} "A newer version ($0) is installed. Replace it with ${VERSION}?"
LangString NEWER ${LANG_GERMAN} "Eine neuere Version ($0) ist installiert. Durch ${VERSION} ersetzen?"
LangString SHORTCUT ${LANG_ENGLISH} "Snapshots from Blink cameras, described on this computer"
LangString SHORTCUT ${LANG_GERMAN} "Bilder von Blink-Kameras, auf diesem Computer beschrieben"
LangString PART_APP ${LANG_ENGLISH} "BlinkThink"
LangString PART_APP ${LANG_GERMAN} "BlinkThink"
LangString PART_DATA ${LANG_ENGLISH} "Settings, account and models"
LangString PART_DATA ${LANG_GERMAN} "Einstellungen, Konto und Modelle"
LangString ABOUT_APP ${LANG_ENGLISH} "The program. Your pictures stay where they are."
LangString ABOUT_APP ${LANG_GERMAN} "Das Programm. Ihre Bilder bleiben, wo sie sind."
LangString ABOUT_DATA ${LANG_ENGLISH} "Deletes them for good, downloaded models too. Keep them if BlinkThink may come back."
LangString ABOUT_DATA ${LANG_GERMAN} "Löscht sie endgültig, auch heruntergeladene Modelle. Behalten Sie sie, wenn BlinkThink wiederkommen könnte."

; Windows' Restart Manager asks the programs that use a file to end in order, as at the end of a
; session, and ends those that do not after half a minute.
!macro CLOSE_RUNNING un
Function ${un}IsRunning
  StrCpy $R0 0
  ${If} ${FileExists} "$INSTDIR\blinkthink.exe"
    ClearErrors
    FileOpen $R1 "$INSTDIR\blinkthink.exe" a
    ${If} ${Errors}
      StrCpy $R0 1
    ${Else}
      FileClose $R1
    ${EndIf}
  ${EndIf}
FunctionEnd

Function ${un}CloseRunning
  Call ${un}IsRunning
  ${If} $R0 = 0
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(RUNNING)" /SD IDOK IDOK +3
    SetErrorLevel 1
    Quit
  System::Call 'rstrtmgr::RmStartSession(*i .R1, i 0, w .R2) i .R3'
  ${If} $R3 = 0
    System::Call '*(w "$INSTDIR\blinkthink.exe") p .R4'
    System::Call 'rstrtmgr::RmRegisterResources(i R1, i 1, p R4, i 0, p 0, i 0, p 0) i .R3'
    ${If} $R3 = 0
      System::Call 'rstrtmgr::RmShutdown(i R1, i 1, p 0) i .R3'
    ${EndIf}
    System::Free $R4
    System::Call 'rstrtmgr::RmEndSession(i R1)'
  ${EndIf}
  again:
  Call ${un}IsRunning
  ${If} $R0 = 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_RUNNING)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro CLOSE_RUNNING ""
!insertmacro CLOSE_RUNNING "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(NEWER)" /SD IDOK IDOK +3
        SetErrorLevel 1
        Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "-BlinkThink"
  Call CloseRunning
  ; Nothing of an older version may stay among the new one's modules.
  ${If} ${FileExists} "$INSTDIR\blinkthink.exe"
    RMDir /r "$INSTDIR\_internal"
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\blinkthink.exe" "" "" "" "" "" "$(SHORTCUT)"
  WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\blinkthink.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\blinkthink.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The BlinkThink developers"
  WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "un.$(PART_APP)" UN_APP
  SectionIn RO
  Call un.CloseRunning
  ${If} ${SectionIsSelected} ${DATA_PART}
    ; Forgets the key in Windows' credentials, which no file shows.
    nsExec::Exec /TIMEOUT=30000 '"$INSTDIR\blinkthink-cli.exe" logout'
    Pop $0
  ${EndIf}
  Delete "$INSTDIR\blinkthink.exe"
  Delete "$INSTDIR\blinkthink-cli.exe"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR" ; stays where somebody put other files into it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${NAME}"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${NAME}"
  DeleteRegKey HKCU "${APP_PATH}"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd

Section /o "un.$(PART_DATA)" UN_DATA
  ; By name (blinkthink/core/paths.py): a library that lies in there stays.
  RMDir /r "$LOCALAPPDATA\${NAME}\Cache"
  RMDir /r "$LOCALAPPDATA\${NAME}\Logs"
  RMDir /r "$LOCALAPPDATA\${NAME}\models"
  RMDir /r "$LOCALAPPDATA\${NAME}\digests"
  RMDir /r "$LOCALAPPDATA\${NAME}\evaluations"
  RMDir /r "$LOCALAPPDATA\${NAME}\queue-requests"
  RMDir /r "$LOCALAPPDATA\${NAME}\demo"
  Delete "$LOCALAPPDATA\${NAME}\*.*"
  RMDir "$LOCALAPPDATA\${NAME}"
SectionEnd
!if ${UN_DATA} != ${DATA_PART}
!error "DATA_PART is not the number of that section"
!endif

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
!insertmacro MUI_DESCRIPTION_TEXT ${UN_APP} "$(ABOUT_APP)"
!insertmacro MUI_DESCRIPTION_TEXT ${UN_DATA} "$(ABOUT_DATA)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/REMOVEDATA" $1
  ${IfNot} ${Errors}
    SectionSetFlags ${UN_DATA} ${SF_SELECTED}
  ${EndIf}
FunctionEnd
