"""From a camera to the library, and from a picture to what is in it. No Qt."""
