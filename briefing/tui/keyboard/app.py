"""An app that takes one key after the other, each where the one before has led.

Textual gives a key to whatever has the focus when the key is read. Over a slow line
several are read at once, and would all go to the pane that the first one leaves. Here
a key waits until what the last one set off is done. Equal steps that wait are taken as
one, so that a key held down never runs on after it is let go.

The keys of a field in which one types are Textual's; all others are looked up at once.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from textual import events
from textual.actions import parse
from textual.binding import Binding
from textual.dom import DOMNode

from briefing.services.sitting import Stroke
from briefing.tui.keyboard.bindings import KEYLESS
from briefing.tui.keyboard.counting import Counter, counted
from briefing.tui.keyboard.macros import Macros
from briefing.tui.keyboard.table import ACTIONS
from briefing.tui.painting.app import PaintingApp

Result = TypeVar("Result")
Typed = events.Key | events.Paste
Asked = tuple[str, Callable[[str], object], Callable[[], object]]
FAR = {a.name for actions in ACTIONS.values() for a in actions if a.far}
COUNTS = {a.name: a.count for actions in ACTIONS.values() for a in actions}
ALT = "alt+"
ESCAPE = "\x1b"
TURNS = 4
"""Turns of the event loop in which nobody has a message, so that all is done."""
PATIENCE_S = 0.5
"""A key waits no longer than this for the one before."""


class KeyboardApp(PaintingApp[Result]):
    """Base of an app with a table of actions."""

    def __init__(self, *, changed_cells: bool = True) -> None:
        super().__init__(changed_cells=changed_cells)
        self._waiting: deque[Typed] = deque()
        self._settling: asyncio.Task[None] | None = None
        self._counter = Counter()
        self._letter: Asked | None = None
        self._macros: Macros[Stroke] = Macros()

    def ask_letter(
        self,
        said: str,
        then: Callable[[str], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        """Gives the next character that is typed to `then`; any other key is for none.

        Args:
            said: What the top line says meanwhile.
            then: What takes the character.
            otherwise: What is done if another key is pressed.
        """
        self._letter = (said, then, otherwise)

    @property
    def has_taken_all(self) -> bool:
        """Whether nothing that was typed is still waiting, or being done."""
        waits = self._waiting or self._macros.playing
        return self._settling is None and not waits

    def action_record(self) -> None:
        """Begins a macro once its letter is typed, or ends the one that is recorded."""
        if not self._macros.recording:
            self.ask_letter("record under a letter:", self._macros.record)
            return
        letter = self._macros.recording
        number = self._macros.end()
        self.notify(f"Macro {letter}: {number} keys", markup=False)

    def action_play(self, times: int) -> None:
        """Plays the macro whose letter is typed next."""
        if self._macros.playing:
            self._macros.stop()
            self.notify("A macro plays no other.", markup=False)
        else:
            self.ask_letter("play the macro:", partial(self._play, times))

    def _play(self, times: int, letter: str) -> None:
        if not self._macros.play(letter, times):
            self.notify(f"There is no macro {letter}.", markup=False)

    def notify(self, message: str, **how: Any) -> None:
        """Says what a key did until the next one; what is to last has its own place.

        An error ends what is played.
        """
        severity = how.get("severity", "information")
        if severity == "error":
            self._macros.stop()
        lasting = how.get("title") or how.get("timeout") or severity != "information"
        if lasting or not self.say(" ".join(message.split())):
            super().notify(message, **how)

    def get_key_display(self, binding: Binding) -> str:
        """The key as it is shown; nothing for an action that has none."""
        keyless = binding.key.startswith(KEYLESS)
        return "" if keyless else super().get_key_display(binding)

    def note_place(self) -> None:
        """Called before one goes far; a subclass remembers where one is."""

    async def on_event(self, event: events.Event) -> None:
        """Lets what is typed wait for its turn."""
        if not isinstance(event, Typed) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._macros.playing and getattr(event, "key", "") == "escape":
            self._macros.stop()
            return
        self._waiting.extend(self._parted(event))
        await self._take_next()

    def _parted(self, event: Typed) -> Iterator[Typed]:
        """What was typed: `escape` and a letter that come at once look like one key."""
        letter = getattr(event, "character", None)
        key = getattr(event, "key", "")
        meant = not key.startswith(ALT) or any(self._bound(key))
        if meant or not letter:
            yield event
            return
        yield events.Key("escape", ESCAPE)
        yield events.Key(letter, letter)

    async def _take_next(self) -> None:
        if self._settling is not None or not (event := self._next()):
            return
        self.say("")
        try:
            if not await self._take(event):
                await super().on_event(event)
        finally:
            self._tell_typed()
            self._settling = asyncio.create_task(self._settle())

    def _next(self) -> Typed | None:
        """What is taken next: what is played comes before what is typed."""
        if played := self._macros.next():
            return event_of(played)
        if not self._waiting:
            return None
        event = self._waiting.popleft()
        self._macros.note(stroke_of(event))
        return event

    def _is_typing(self) -> bool:
        """Whether letters are for a field."""
        return self.focused is not None and self.focused.check_consume_key("x", "x")

    async def _take(self, event: Typed) -> bool:
        """Whether this was for an action, and not for a field or a widget."""
        if isinstance(event, events.Paste) or self._is_typing():
            return False
        if self._letter is not None:
            _, then, otherwise = self._letter
            self._letter = None
            typed = event.character if event.is_printable else None
            then(typed) if typed else otherwise()
            return True
        found = list(self._bound(event.key))
        if not found and self._counter.takes(event.key):
            return True
        number = self._counter.take()
        if number is not None and event.key == "escape":
            return True
        for binding, node in found:
            if await self._run(binding, node, number):
                return True
        return False

    def _bound(self, key: str) -> Iterator[tuple[Binding, DOMNode]]:
        """What a key is bound to: what goes before all, then the nearest first."""
        first = reversed(self.screen._binding_chain)  # noqa: SLF001
        then = self.screen._modal_binding_chain  # noqa: SLF001
        for priority, chain in (True, first), (False, then):
            for node, bindings in chain:
                for binding in bindings.key_to_bindings.get(key, ()):
                    if binding.priority == priority:
                        yield binding, node

    async def _run(self, binding: Binding, node: DOMNode, number: int | None) -> bool:
        """Whether the binding's action could be run, as often as a number says."""
        kind = COUNTS.get(binding.id or "", "")
        if kind == "steps" and number is None:
            number = 1 + self._held_down(binding.key)
        if binding.id in FAR:
            self.note_place()
        found = counted(parse(binding.action), kind, number)
        ran = False
        for _ in range(found.times):
            if not await self.run_action(found.call, node):
                break
            ran = True
        return ran

    def _held_down(self, key: str) -> int:
        """How many more of the same key are waiting, which are taken with this one."""
        more = 0
        held = not self._macros.playing
        while held and self._waiting and getattr(self._waiting[0], "key", "") == key:
            self._macros.note(stroke_of(self._waiting.popleft()))
            more += 1
        return more

    async def _settle(self) -> None:
        """Waits until nobody has anything to do, then lets the next key in."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE_S
        quiet = 0
        while quiet < TURNS and loop.time() < end:
            await asyncio.sleep(0)
            quiet = quiet + 1 if self._is_quiet() else 0
        self._settling = None
        if not self.has_taken_all:
            self.call_later(self._take_next)

    def _is_quiet(self) -> bool:
        if not self._running or not self.screen_stack:
            return True
        screen = self.screen
        nodes: list[Any] = list((self.focused or screen).ancestors_with_self)
        return screen.is_mounted and not any(n.message_queue_size for n in nodes)

    def _tell_typed(self) -> None:
        letter = self._macros.recording
        recorded = f"recording {letter}" if letter else ""
        typed = self._letter[0] if self._letter else self._counter.typed
        self.show_typed(" ".join(filter(None, (recorded, typed))))

    def say(self, words: str) -> bool:
        """Whether there is a line to say what a key did; nothing ends it."""
        raise NotImplementedError

    def show_typed(self, words: str) -> None:
        """Says what is typed and not yet done."""
        raise NotImplementedError


def stroke_of(event: Typed) -> Stroke:
    """What was typed, as it is kept."""
    if isinstance(event, events.Paste):
        return "", event.text
    return event.key, event.character or ""


def event_of(stroke: Stroke) -> Typed:
    """The event as if it had just been typed, to be taken once more."""
    key, character = stroke
    return events.Key(key, character or None) if key else events.Paste(character)
