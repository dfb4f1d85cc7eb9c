"""What the user is told of, and how: rules, what fired, notifications, webhook, MQTT, the digest."""
