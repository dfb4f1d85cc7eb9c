"""The cameras at an MQTT broker of the user's, found by Home Assistant by themselves."""
