"""Transcripts: terminal sessions that are played again and compared. tests/README describes the form."""

import difflib
import os
import shutil
import signal
import subprocess
import tempfile

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SECONDS = 120
NO_NEWLINE = "\\ no newline at the end"
SPECIAL = ("$", ">", "!", "=", "#", "%", "\\")
GITCONFIG = """[user]
	name = Test Person
	email = test@example.cn
[init]
	defaultBranch = main
[advice]
	detachedHead = false
[gc]
	auto = 0
[core]
	fsync = none
"""

# Keeps the working directory and exported variables from one command to the next.
SHELL = """trap '__s=$?; export -p >"$STATE/env"; pwd >"$STATE/dir"; exit $__s' EXIT
if [ -f "$STATE/env" ]; then . "$STATE/env"; cd "$(cat "$STATE/dir")"; fi
"""


class Step:
    """A command, what it should print and how it should end."""

    def __init__(self, line):
        self.line = line
        self.command = []
        self.expected = []
        self.blank = []		# blank lines behind it, which are not output

    def text(self):
        return "\n".join(self.command)


class Transcript:
    """A file, as preface and steps; what stands between the steps is kept for rewriting."""

    def __init__(self, path):
        self.path = path
        self.name = os.path.splitext(os.path.basename(path))[0]
        self.needs = []
        self.parts = []		# Step, or str for a comment or blank line
        with open(path, encoding="utf-8", errors="surrogateescape") as f:
            self.read(f.read().split("\n"))

    def steps(self):
        return [p for p in self.parts if isinstance(p, Step)]

    def read(self, lines):
        if lines and lines[-1] == "":
            lines.pop()
        step = None
        for number, line in enumerate(lines, 1):
            if line.startswith("$ "):
                step = Step(number)
                step.command.append(line[2:])
                self.parts.append(step)
            elif line.startswith("#") or line.startswith("%"):
                if line.startswith("%needs "):
                    self.needs += line.split()[1:]
                step = None
                self.parts.append(line)
            elif step is None:
                if line.strip():
                    raise ValueError("%s:%d: output without a command" % (self.path, number))
                self.parts.append(line)
            elif (line.startswith("> ") or line == ">") and not step.expected:
                step.command.append(line[2:])
            else:
                step.expected.append(line)
        for step in self.steps():
            while step.expected and step.expected[-1] == "":
                step.blank.append(step.expected.pop())

    def missing(self):
        return [tool for tool in self.needs if shutil.which(tool) is None]


def quoted(line):
    return "\\" + line if line.startswith(SPECIAL) or line == "..." else line


def shown(data, mark):
    """Output as a transcript has it."""
    if not data:
        return []
    text = data.decode("utf-8", errors="surrogateescape")
    ended = text.endswith("\n")
    lines = (text[:-1] if ended else text).split("\n")
    if mark:
        return ["! " + line if line else "!" for line in lines]
    lines = [quoted(line) for line in lines]
    return lines if ended else lines + [NO_NEWLINE]


def matches(expected, actual):
    """Equal, where a line of three dots stands for any lines at all."""
    if "..." not in expected:
        return expected == actual
    at = expected.index("...")
    if expected[:at] != actual[:at]:
        return False
    rest = expected[at + 1:]
    if "..." not in rest:
        return len(rest) <= len(actual) - at and (not rest or actual[-len(rest):] == rest)
    return any(matches(rest, actual[i:]) for i in range(at, len(actual) + 1))


class Player:
    """Plays one transcript in a directory of its own."""

    def __init__(self, transcript, build):
        self.transcript = transcript
        self.build = os.path.abspath(build)
        self.base = self.dir = None
        self.passed = self.failed = self.skipped = 0
        self.report = []

    def environment(self):
        home = os.path.join(self.base, "home")
        bins = os.environ.get("BINS", os.path.join(self.build, "bin"))
        return {
            "PATH": bins + ":" + os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": home, "TMPDIR": os.path.join(self.base, "tmp"), "STATE": os.path.join(self.base, "state"),
            "SOURCE": SOURCE, "TZ": "UTC", "LC_ALL": "C", "TERM": "dumb", "EDITOR": "false",
            "LIAISON_SHARE": os.path.join(SOURCE, "data"), "LIAISON_SEED": self.transcript.name,
            "GIT_CONFIG_GLOBAL": os.path.join(home, ".gitconfig"), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": "2026-11-03T12:00:00+0800", "GIT_COMMITTER_DATE": "2026-11-03T12:00:00+0800",
            "GIT_CEILING_DIRECTORIES": self.base, "GIT_PAGER": "cat",
            "ASAN_OPTIONS": "abort_on_error=1:detect_leaks=0", "UBSAN_OPTIONS": "halt_on_error=1:abort_on_error=1",
        }

    def prepare(self):
        # Outside the source tree, whose repository is nothing that a test may find.
        self.base = os.path.realpath(tempfile.mkdtemp(prefix="liaison-%s-" % self.transcript.name))
        self.dir = os.path.join(self.base, "work")
        for name in ("work", "home", "tmp", "state"):
            os.makedirs(os.path.join(self.base, name))
        with open(os.path.join(self.base, "home", ".gitconfig"), "w", encoding="utf-8") as f:
            f.write(GITCONFIG)

    def run(self, step):
        """Output lines as a transcript has them, and the reason why it failed whatever was expected."""
        process = subprocess.Popen(["sh", "-c", SHELL + step.text()], cwd=self.dir, env=self.environment(),
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   start_new_session=True)
        try:
            out, err = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            return self.lines(out, err, 0), "not done after %d seconds" % SECONDS
        code = process.returncode
        lines = self.lines(out, err, code)
        if code < 0 or 128 < code < 128 + 65:
            return lines, "killed by signal %d" % (-code if code < 0 else code - 128)
        return lines, None

    def lines(self, out, err, code):
        out, err = (self.placeless(data) for data in (out, err))
        return shown(out, False) + shown(err, True) + (["= %d" % code] if code != 0 else [])

    def placeless(self, data):
        data = data.replace(self.dir.encode(), b"/scratch")
        data = data.replace(self.base.encode(), b"/scratch/..")
        return data.replace(SOURCE.encode(), b"/source")

    def play(self, update=False):
        missing = self.transcript.missing()
        if missing:
            self.skipped = len(self.transcript.steps())
            self.report.append("skipped %s: needs %s" % (self.transcript.path, " ".join(missing)))
            return
        self.prepare()
        for step in self.transcript.steps():
            self.judge(step, update)
        if self.failed == 0:
            shutil.rmtree(self.base, ignore_errors=True)
        else:
            self.report.append("  left in %s" % self.base)

    def judge(self, step, update):
        actual, broken = self.run(step)
        while actual and actual[-1] == "":
            actual.pop()
        if broken is None and matches(step.expected, actual):
            self.passed += 1
            return
        if update and broken is None:
            step.expected = actual
            self.passed += 1
            return
        self.failed += 1
        self.report.append("FAILED %s:%d: $ %s" % (self.transcript.path, step.line, step.command[0]))
        if broken is not None:
            self.report.append("  " + broken)
        self.report += difflib.unified_diff(step.expected, actual, "expected", "actual", lineterm="", n=2)


def rewrite(transcript):
    """The file anew, with the expectations that the steps have now."""
    lines = []
    for part in transcript.parts:
        if isinstance(part, str):
            lines.append(part)
            continue
        lines.append("$ " + part.command[0])
        lines += ["> " + line if line else ">" for line in part.command[1:]]
        lines += part.expected + part.blank
    with open(transcript.path, "w", encoding="utf-8", errors="surrogateescape") as f:
        f.write("\n".join(lines) + "\n")


def play(path, build, update=False):
    """(passed, failed, skipped, report lines) of one file."""
    try:
        transcript = Transcript(path)
    except ValueError as error:
        return 0, 1, 0, [str(error)]
    player = Player(transcript, build)
    player.play(update)
    if update:
        rewrite(transcript)
    return player.passed, player.failed, player.skipped, player.report
