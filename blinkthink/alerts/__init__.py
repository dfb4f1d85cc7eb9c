"""What the user is told of, and how: rules, what was told, desktop, webhook, MQTT, the digest."""
