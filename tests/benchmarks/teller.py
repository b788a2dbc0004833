"""The baseline of the screen: a Textual app with one label, which counts keys."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Label


class Teller(App[None]):
    """Every key adds one; ``q`` ends it."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        self.count = 0
        yield Label("teller 0")

    def on_key(self, event: Key) -> None:
        if event.key == "q":
            self.exit()
        self.count += 1
        self.query_one(Label).update(f"teller {self.count}.")


if __name__ == "__main__":
    Teller().run()
