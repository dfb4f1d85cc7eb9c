"""``python -m blinkthink``."""

import sys

from blinkthink.app.main import main

if __name__ == "__main__":
    sys.exit(main())
