"""The Blink account, its cameras, and pictures that are fresh or not taken at all.

account = BlinkAccount(http, secrets, lock_path, clock, events)
await account.restore()
registry = CameraRegistry(account, clock, events)
pictures = Snapshotter(account, registry, clock)
"""
