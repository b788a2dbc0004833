"""The screen: the only room that knows Textual."""

import os

# Textual first paints a new screen or dialog one frame after it is made, and reads here how long a frame is:
# at its sixty in a second somebody who pressed a key waits for nothing, and that shows.
os.environ.setdefault("TEXTUAL_FPS", "240")
