from __future__ import annotations

import subprocess
import sys

import pytest

from legation.pages.language import language_of
from legation.pages.lines import lines_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hai bên thống nhất tăng cường trao đổi đoàn và mở lớp bồi dưỡng cán bộ.", "vi"),
        ("Hai ben thong nhat tang cuong trao doi doan va mo lop boi duong can bo cua hai thanh pho.", "vi"),
        (
            "The mayor of Đà Nẵng, Nguyễn Văn Quảng, received guests from Pakse and thanked them for their visit to the city.",
            "en",
        ),
        ("Le maire a reçu la délégation et l'a remerciée de sa visite dans la ville.", "fr"),
        ("ສອງຝ່າຍໄດ້ຕົກລົງເພີ່ມທະວີການຮ່ວມມື.", "lo"),
        ("ທ່ານ Nguyễn Văn A ໄດ້ພົບກັບ ທ່ານ B ທີ່ນະຄອນຫຼວງວຽງຈັນ.", "lo"),
        ("นายกเทศมนตรีต้อนรับคณะผู้แทน", "th"),
        ("De burgemeester was in de stad en bezocht de haven, waar hij met de leden van de raad sprak over het project.", "nl"),
        ("Il sindaco ha ricevuto la delegazione della città e ha parlato con i membri del consiglio sulla cooperazione.", "it"),
        ("El alcalde recibió a la delegación y agradeció su visita a la ciudad.", "es"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(lines_of(text)) == language


def test_running_text_decides_not_the_menus() -> None:
    report = "The two governors signed a plan for the border market and agreed to meet again in June."
    text = f"Trang chủ | Tiếng Việt | Giới thiệu\n{report}"
    assert language_of(lines_of(text)) == "en"


def test_the_identifier_is_not_loaded_where_letters_decide() -> None:
    code = (
        "import sys; from legation.pages.language import language_of; from legation.pages.lines import lines_of;"
        "language_of(lines_of('Hai bên thống nhất tăng cường trao đổi đoàn.')); assert 'py3langid' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_our_way_of_loading_gives_the_identifier_its_own_answers() -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    from legation.pages.language import _LATIN, _identifier

    theirs = LanguageIdentifier.from_model_file(MODEL_FILE)
    theirs.set_languages(list(_LATIN))
    for text in (
        "El alcalde recibió a la delegación.",
        "Burmistrz przyjął delegację miasta.",
        "Hai ben ky bien ban.",
        "Walikota menerima tamu.",
    ):
        assert _identifier().classify(text) == theirs.classify(text)


def test_a_process_that_may_write_no_file_can_still_tell_languages() -> None:
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0));"
        "from legation.pages.language import language_of; from legation.pages.lines import lines_of;"
        "assert language_of(lines_of('El alcalde recibió a la delegación y agradeció su visita a la ciudad.')) == 'es'"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_model_fits_into_the_memory_of_a_worker() -> None:
    told = (
        "import resource; from legation.run.workers import MEMORY; resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY));"
        "from legation.pages.language import language_of; from legation.pages.lines import lines_of;"
        "print(language_of(lines_of('La delegación de la ciudad visitó ayer el puerto y firmó un acuerdo.')))"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "es", done.stderr
