"""The daily digest: made of the sidecars, on this machine."""
