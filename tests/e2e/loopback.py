"""An ssh server of one's own on loopback: own port, keys and settings."""

import getpass
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE_S = 30.0
SETTINGS = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
PidFile none
AcceptEnv *
PrintMotd no
PrintLastLog no
"""


@dataclass
class Loopback:
    """A running server that lets this user in with a key made for the occasion."""

    folder: Path
    port: int = field(default=0, init=False)

    def __enter__(self) -> Self:
        Path("/run/sshd").mkdir(exist_ok=True)
        for key in ("host", "user"):
            path = str(self.folder / key)
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True
            )
        self.port = _free_port()
        (self.folder / "settings").write_text(
            SETTINGS.format(port=self.port, folder=self.folder)
        )
        server = shutil.which("sshd", path="/usr/sbin:/usr/bin")
        assert server, "sshd is not installed; `make test` installs it"
        self._server = subprocess.Popen(
            [server, "-D", "-f", self.folder / "settings", "-E", self.folder / "log"]
        )
        self._await()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.terminate()
        self._server.wait(PATIENCE_S)

    def command(
        self, remote: str, *, port: int = 0, compressed: bool = True
    ) -> list[str]:
        """The ssh command that runs `remote` in a terminal on the server.

        Args:
            remote: What the server's shell runs.
            port: Where a line to the server begins; the server itself without one.
            compressed: Whether what goes over the line is, as with `ssh -C`.
        """
        options = (
            *("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null"),
            *("IdentitiesOnly=yes", "EscapeChar=none"),
            f"Compression={'yes' if compressed else 'no'}",
        )
        return [
            *("ssh", "-tt", "-q"),
            *("-p", str(port or self.port), "-i", str(self.folder / "user")),
            *(word for option in options for word in ("-o", option)),
            f"{getpass.getuser()}@127.0.0.1",
            remote,
        ]

    def _await(self) -> None:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError((self.folder / "log").read_text())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
