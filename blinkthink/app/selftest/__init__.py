"""``--selftest``: what a copy of the app must be able to do on this machine, tried for real.

``running.run`` tries every check of ``checks.CHECKS`` in a process of its own, which it ends where
a check hangs or takes the process down. Nothing of the user's is touched but for a try to write.
"""
