"""What schools say: rounds of questionnaires, typing returns in, results, inspectors’ questions."""

from ssio_desktop.ui.voices.page import VoicesPage
from ssio_desktop.ui.voices.questions_page import QuestionsPage
from ssio_desktop.ui.voices.round_page import RoundPage
from ssio_desktop.ui.voices.typing_page import TypingPage

__all__ = ["QuestionsPage", "RoundPage", "TypingPage", "VoicesPage"]
