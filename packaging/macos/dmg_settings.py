"""How the disk image looks: the app beside a link to the folder of applications. For dmgbuild."""

app = defines["app"]  # noqa: F821 - dmgbuild gives it
root = defines["root"]  # noqa: F821

format = "ULFO"
filesystem = "HFS+"
files = [app]
symlinks = {"Applications": "/Applications"}
icon = f"{root}/blinkthink.icns"
icon_locations = {"BlinkThink.app": (150, 180), "Applications": (450, 180)}
window_rect = ((200, 200), (600, 400))
default_view = "icon-view"
show_status_bar = False
show_pathbar = False
icon_size = 112
text_size = 13
