"""The tables of an index file. Another number means: an index of another version, made anew."""

NUMBER = 4
APPLICATION = 0x424C5458  # "BLTX", in the file's header

STATEMENTS = (
    # "changes" counts the writings; "packed" is all of the pictures as they were at one count.
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value)",
    "INSERT INTO facts VALUES ('changes', 0)",
    # A folder's own time when all its pictures had been read, else 0; "below" has its folders.
    """CREATE TABLE folders (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name BLOB NOT NULL UNIQUE, changed INTEGER NOT NULL,
        below TEXT NOT NULL)""",
    "CREATE TABLE profiles (id INTEGER PRIMARY KEY, data TEXT NOT NULL UNIQUE)",
    # Numbers are never used again, so that a word found belongs to no other picture.
    """CREATE TABLE pictures (
        id INTEGER PRIMARY KEY AUTOINCREMENT, folder INTEGER NOT NULL, name BLOB NOT NULL,
        time INTEGER NOT NULL, profile INTEGER NOT NULL, text TEXT NOT NULL,
        picture_changed INTEGER NOT NULL, picture_size INTEGER NOT NULL,
        sidecar_changed INTEGER NOT NULL, sidecar_size INTEGER NOT NULL,
        UNIQUE (folder, name))""",
    "CREATE TABLE bodies (id INTEGER PRIMARY KEY, body TEXT NOT NULL)",
    """CREATE VIRTUAL TABLE words USING fts5(
        body, content='bodies', content_rowid='id', detail=none, columnsize=0, tokenize='ascii',
        prefix='1 2 3')""",
)
