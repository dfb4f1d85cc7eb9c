"""What every part agrees on: records, errors, time, paths, settings. No Qt, no network."""
