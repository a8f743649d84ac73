"""A program at a terminal: what it shows there, and its questions answered."""

import fcntl
import os
import pty
import select
import struct
import termios
import time
import unicodedata

SECONDS = 20


def cells(line):
    """How many cells a line takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def wait_for(fd, needle, shown):
    """Reads until the needle is there (None: until the end); all that was shown so far."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if needle is not None and needle.encode() in shown:
            break
        ready, _, _ = select.select([fd], [], [], 0.1)
        if not ready:
            continue
        try:
            data = os.read(fd, 65536)
        except OSError:
            data = b""
        if not data:
            break
        shown += data
    return shown


def session(argv, answers=(), columns=80, environment=None, directory=None):
    """(exit status, all that was shown). answers: pairs of what is waited for and what is typed then."""
    pid, fd = pty.fork()
    if pid == 0:
        if directory:
            os.chdir(directory)
        os.execvpe(argv[0], argv, environment or os.environ)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    everything = b""
    for question, answer in answers:
        everything += wait_for(fd, question, b"")
        os.write(fd, answer.encode())
    everything += wait_for(fd, None, b"")
    os.close(fd)		# who still waits for an answer finds that nobody is there
    _, status = os.waitpid(pid, 0)
    text = everything.decode("utf-8", errors="replace").replace("\r\n", "\n")
    return os.waitstatus_to_exitcode(status), text
