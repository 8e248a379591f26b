"""Furniture of invented pages; the gold pages are measured in tests/gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.pages.furniture import lay_out

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "dev"
TITLE = "Porto and Nagasaki agree on harbour training"
FIRST = "The mayor of Porto received a delegation of Nagasaki on Tuesday and thanked it for thirty years of friendship."
SECOND = "The guests invited twenty harbour pilots to Nagasaki, where a course will open in the spring of next year."
THIRD = "Both sides agreed to meet again before the summer, the head of the Porto harbour office told reporters."


def noise(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text.split("\n")[number - 1] for number in lay_out(text).furniture]


def test_a_bare_report_has_none() -> None:
    assert noise(TITLE, "12 May 2023", "By Ana Prado", FIRST, SECOND, "The guests at the harbour. Photo: Port", THIRD) == []


def test_menus_share_rows_and_trails_above_the_report() -> None:
    above = ["Home » News » External affairs", "Log in | Search"]
    assert noise(*above, TITLE, "12/05/2023 16:40", "Share | Tweet | Print", FIRST, SECOND) == [*above, "Share | Tweet | Print"]


@pytest.mark.parametrize("label", ["Related news", "Tin liên quan", "Sur le même sujet", "ຂ່າວອື່ນໆ", "Zzyzx wire"])
def test_lists_below_the_report_even_under_an_unknown_label(label: str) -> None:
    items = ["Port of Leixões handles record cargo (02/05/2023)", "New tram line for Gaia (28/04/2023)"]
    assert noise(TITLE, FIRST, SECOND, THIRD, label, *items) == [label, *items]


@pytest.mark.parametrize("label", ["WIRE DESK", "Tin bàn đọc"])
def test_a_label_that_reads_like_a_byline_is_told_by_the_item_below_it(label: str) -> None:
    item = "Port of Leixões handles a record cargo this spring (02/05/2023)"
    assert noise(TITLE, FIRST, SECOND, label, item) == [label, item]
    assert noise(TITLE, FIRST, SECOND, label) == []


def test_teasers_below_their_titles_go_with_the_list() -> None:
    teaser = "The new line will carry forty thousand passengers a day once it opens to the public next winter, officials said."
    block = ["Trending", "New tram line for Gaia", teaser, "Record cargo at Leixões", teaser.replace("line", "crane")]
    assert noise(TITLE, FIRST, SECOND, *block) == block


def test_the_report_resumes_behind_a_box() -> None:
    box = ["You may also like", "New tram line for Gaia", "Record cargo at Leixões"]
    assert noise(TITLE, FIRST, *box, SECOND, THIRD) == box


def test_links_in_passing_go_alone() -> None:
    assert noise(TITLE, FIRST, "ALSO READ: New tram line for Gaia", SECOND, ">>> Xem thêm: Mùa hoa cải", THIRD) == [
        "ALSO READ: New tram line for Gaia",
        ">>> Xem thêm: Mùa hoa cải",
    ]


def test_labels_with_words_behind_them() -> None:
    box = ["Most read this week", "New tram line for Gaia", "Record cargo at Leixões"]
    assert noise(TITLE, FIRST, *box, SECOND, THIRD) == box
    assert noise(TITLE, FIRST, "LIRE AUSSI > Le tram arrive à Gaia", SECOND) == ["LIRE AUSSI > Le tram arrive à Gaia"]
    assert noise("Most read mayor of the coast visits Porto", FIRST, SECOND) == []


def test_a_question_below_the_report_asks_the_reader() -> None:
    assert noise(TITLE, FIRST, SECOND, "How do you like this page?") == ["How do you like this page?"]


def test_credits_below_the_report_stay_and_counters_go() -> None:
    below = ["Tin, ảnh: Quốc Khánh", "HOÀI AN", "Lượt xem: 1.204", "Bình luận (0)"]
    assert noise(TITLE, FIRST, SECOND, *below) == below[2:]


def test_about_blocks_run_to_the_end() -> None:
    block = [
        "About the Port of Porto",
        "The port is the largest of northern Portugal and employs nine hundred people in two towns.",
    ]
    assert noise(TITLE, FIRST, SECOND, THIRD, "ENDS", *block) == ["ENDS", *block]
    assert noise(TITLE, FIRST, SECOND, THIRD, *block) == block


def test_notes_without_full_stops_are_a_report_all_the_same() -> None:
    notes = ["ສອງຝ່າຍໄດ້ແລກປ່ຽນບົດຮຽນກ່ຽວກັບການຄຸ້ມຄອງທ່າເຮືອ", "ຄະນະຜູ້ແທນໄດ້ຢ້ຽມຊົມທ່າເຮືອ ແລະ ໂຮງງານ"]
    assert noise("Port visit", *notes, "ແບ່ງປັນ") == ["ແບ່ງປັນ"]


def test_a_rule_below_the_report_closes_it() -> None:
    block = ["* * *", "The port is the largest of northern Portugal and employs nine hundred people in two towns.", "Call us"]
    assert noise(TITLE, FIRST, SECOND, THIRD, *block) == block
    assert noise(TITLE, FIRST, "* * *", SECOND, THIRD) == ["* * *"]


def test_titles_with_their_times_below_them() -> None:
    items = [
        "New tram line for the southern bank of the river",
        "02/05/2023 10:05",
        "Record cargo at Leixões",
        "28/04/2023 08:00",
    ]
    assert noise(TITLE, FIRST, SECOND, *items) == items


def test_what_closes_a_report_takes_a_notice_along() -> None:
    notice = "The port office answers letters of readers on weekdays between nine and noon at the desk on the ground floor."
    assert noise(TITLE, FIRST, SECOND, "Tags: port, sea", notice) == ["Tags: port, sea", notice]


def test_notices_are_found_though_they_are_sentences() -> None:
    cookie = "This site uses cookies to give you the best experience. Accept all or manage your preferences here."
    assert noise(cookie, TITLE, FIRST, SECOND, "Subscribe to our newsletter and never miss a story.") == [
        cookie,
        "Subscribe to our newsletter and never miss a story.",
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "![](harbour.jpg) |",
        "[Image]",
        "[img]",
        "harbour-01.jpeg",
        "#Porto #Nagasaki",
        "A- A A+",
        "© Port 2023",
        "00:00 / 02:05",
        "[ຮູບ 1]",
        "Gefällt mir (12)",
    ],
)
def test_marks_without_words(mark: str) -> None:
    assert noise(TITLE, FIRST, mark, SECOND) == [mark]


def test_subheads_within_the_report_stay_though_menus_use_the_same_words() -> None:
    assert noise(TITLE, FIRST, "Education", SECOND, "Security", THIRD) == []


def test_a_repeated_lead_goes_and_one_cut_short_too() -> None:
    assert noise(TITLE, FIRST, SECOND, FIRST, THIRD) == [FIRST]
    cut = FIRST[:70] + "..."
    assert noise(TITLE, cut, FIRST, SECOND) == [cut]


def test_a_page_clock_goes_and_the_date_of_the_report_stays() -> None:
    assert noise("Sunday, 21 December 2025 - 09:14", TITLE, "Wednesday, 10 May 2023", FIRST) == [
        "Sunday, 21 December 2025 - 09:14"
    ]
    assert noise("Porto, 10 May 2023", TITLE, FIRST, SECOND) == []


@given(
    st.lists(
        st.sampled_from(["", TITLE, FIRST, SECOND, "Share", "Related news", "12/05/2023", "Tags: a, b", "|", "ຂ່າວ"]), max_size=12
    )
)
@settings(max_examples=60, deadline=None)
def test_only_lines_that_exist_and_are_not_blank(lines: list[str]) -> None:
    text = "\n".join(lines)
    for number in lay_out(text).furniture:
        assert text.split("\n")[number - 1].strip()


@pytest.mark.gold
@pytest.mark.skipif(not GOLD.exists(), reason="the gold readings of ../shared/gold are missing")
def test_furniture_of_the_gold_pages() -> None:
    right = found = wanted = 0
    for path in sorted(GOLD.glob("*.txt")):
        gold = set(json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["noise"])
        got = set(lay_out(path.read_text(encoding="utf-8")).furniture)
        right, found, wanted = right + len(gold & got), found + len(got), wanted + len(gold)
    assert 2 * right / (found + wanted) >= 0.96


def test_a_notice_of_a_break_goes_alone() -> None:
    notice = "La suite de votre contenu après cette annonce"
    assert noise(TITLE, FIRST, SECOND, notice, THIRD) == [notice]


@pytest.mark.parametrize(
    "line",
    [
        *("← Older: New tram line for Gaia, 12/02/2024", "Newer: Record cargo at Leixões, 20/05/2024 →"),
        *("« Fish market opens", "Next release: Porto hosts pilots »", ">>> New tram line for Gaia"),
    ],
)
def test_arrows_point_at_other_pages(line: str) -> None:
    assert noise(TITLE, FIRST, SECOND, THIRD, line) == [line]


def test_a_quotation_between_guillemets_is_no_arrow() -> None:
    assert noise(TITLE, FIRST, "« Nous restons amis », a dit le maire", SECOND, THIRD) == []


def test_readers_speak_below_the_count_of_their_comments() -> None:
    comments = [
        "2 commentaires",
        "Yann B. : Espérons que cela crée des emplois ici !",
        "Mia : Et le pont du port, c'est pour quand donc ?",
    ]
    assert noise(TITLE, FIRST, SECOND, THIRD, *comments) == comments


def test_a_signed_sentence_behind_a_box_is_the_reports() -> None:
    box = ["READ MORE", "New tram line for Gaia", "June 02, 2023 - 09:14", "Record cargo at Leixões", "May 30, 2023 - 18:22"]
    last = "The earlier course, which ended last year, trained more than three hundred pilots. — LTN"
    assert noise(TITLE, FIRST, SECOND, THIRD, *box, last) == box


def test_a_sentence_that_breaks_a_list_and_speaks_of_the_subject_is_the_reports() -> None:
    box = ["READ MORE", "New tram line for Gaia", "June 02, 2023 - 09:14", "Record cargo at the docks", "May 30, 2023 - 18:22"]
    last = "An earlier course for harbour pilots, held before last summer, had taken in twenty guests."
    assert noise(TITLE, FIRST, SECOND, THIRD, *box, last) == box
    other = "Passengers have waited for the opening since the old bridge was closed to all trams in 2011."
    assert noise(TITLE, FIRST, SECOND, THIRD, *box, other) == [*box, other]


def test_captions_below_their_announcement_and_credits_below_a_list_stay() -> None:
    pictures = ["Some pictures of the visit:", "The delegates at the quay", "A song to welcome the guests"]
    assert noise(TITLE, FIRST, SECOND, THIRD, *pictures, "Share | Print") == ["Share | Print"]
    box = [
        "You may also like",
        "New tram line for Gaia (15.10.2024.)",
        "The port and the town agree on a new cycling route (02.10.2024.)",
    ]
    assert noise(TITLE, FIRST, SECOND, THIRD, *box, "Text and photo: Ana Prado") == box


def test_a_date_with_full_stops_is_no_telephone_number() -> None:
    assert noise("Home / News", TITLE, "02.08.2024", FIRST, SECOND) == ["Home / News"]


def test_the_initials_of_agency_writers_stay() -> None:
    assert noise(TITLE, FIRST, SECOND, "LTN/ap/mk") == []
    assert noise(TITLE, FIRST, "(LTN)", SECOND, "(IMG)") == ["(IMG)"]


def test_about_heads_a_part_of_the_report_where_more_of_it_follows() -> None:
    assert noise(TITLE, FIRST, "About the agreement", SECOND, THIRD) == []


def test_captions_and_their_owners_stay_within_the_report() -> None:
    caption = "The guests at the quay. Photo: Ana Prado/LTN/PNA"
    assert noise(TITLE, "© PNA by DR", FIRST, caption, SECOND, THIRD, "© Ana Prado - Port of Porto") == []
    box = ["Related news", "New tram line for Gaia", "Record cargo at Leixões"]
    assert noise(TITLE, FIRST, *box, "Pilots on board. (Photo: Ana Prado)", SECOND, THIRD) == box


def test_key_words_one_a_line_below_the_report_are_tags() -> None:
    assert noise(TITLE, FIRST, SECOND, THIRD, "ANA PRADO", "Porto", "Nagasaki", "harbour") == ["Porto", "Nagasaki", "harbour"]
    assert noise(TITLE, FIRST, SECOND, THIRD, "#Porto #Nagasaki City #pilots") == ["#Porto #Nagasaki City #pilots"]


def test_titles_with_sentences_that_are_cut_short_are_others_reports() -> None:
    teasers = [
        "New tram line for Gaia opens in June",
        "The line will link the river with the hospital and will run every six minutes from early morning to ...",
        "Record cargo at Leixões this spring",
        "The harbour handled more than four million tonnes of goods between January and the end of April ...",
    ]
    assert noise(TITLE, FIRST, SECOND, THIRD, *teasers) == teasers
    subheads = [x.replace(" ...", " midnight.") for x in teasers]
    assert noise(TITLE, FIRST, SECOND, THIRD, *subheads) == []


def test_a_date_below_the_report_that_says_what_it_is_stays() -> None:
    assert noise(TITLE, FIRST, SECOND, "Share this page", "Last updated: 10 May 2023", "Related pages", "Harbour") == [
        "Share this page",
        "Related pages",
        "Harbour",
    ]


def test_whom_to_write_to_is_no_part_of_the_report() -> None:
    bio = "Ana Prado covers the harbour for the Courier of Porto. Reach her at ana.prado@example.org."
    assert noise(TITLE, FIRST, SECOND, THIRD, bio) == [bio]


def test_a_box_within_the_report_ends_at_its_last_sentence() -> None:
    box = ["Read More", "Whitby lifeboat saves three kayakers"]
    assert noise(TITLE, FIRST, SECOND, *box, "The visit ends on Friday with a service at the old chapel.", "By Ana Prado") == box
    offer = ["ADVERTISEMENT", "Flats by the river from 1.9 billion", "Learn more"]
    assert noise(TITLE, FIRST, SECOND, *offer, THIRD, "Text and photo: Ana Prado") == offer


def test_a_house_that_shares_the_reports_words_stands_above_its_menu() -> None:
    above = ["Harbour office of Porto and its pilots", "Home | News | Contact"]
    title = "Twenty of them are off to Japan this spring"
    assert noise(*above, title, "Ana Prado", "12 May 2023", FIRST, SECOND, THIRD) == above
