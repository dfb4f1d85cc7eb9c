"""The demo mode: drawn cameras and a drawn account, for a look around without a Blink sign-in."""
