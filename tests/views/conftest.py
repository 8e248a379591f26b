"""An invented brief with one of everything, and hostile words in every place that a page can fill."""

from __future__ import annotations

import pytest

from legation.register.answers import (
    ActivityLine,
    AgreementLine,
    Citation,
    Difference,
    FigureLine,
    Link,
    Meeting,
    PageLine,
    PersonLine,
    PostHeld,
    StatementLine,
    Value,
)
from legation.views.brief import ActivityEntry, AgreementEntry, Brief, Gap, PersonEntry, SidePeople, StatementGroup

EVIL = '<script>alert("x")</script>'


def citation(page: str = "p1", text: str = "Ann Lee received Bo Rask.", language: str = "en") -> Citation:
    return Citation(
        page=page,
        doc="doc",
        language=language,
        outlet=f"Outlet {EVIL}",
        title=EVIL,
        published="2022-11-10",
        start=0,
        end=len(text),
        text=text,
    )


ANN, BO = Link("P1", "Ann Lee", "XA"), Link("P2", "Bo Rask", "XB")


@pytest.fixture
def brief() -> Brief:
    person = PersonLine("P1", "Ann Lee", "XA", "Mayor", 2, "2022-11-09", "2023-01-01", False, ("Ann Lee",))
    activity = ActivityLine(
        "A1",
        "meeting",
        "held",
        "XXXX-11-09",
        "stated",
        "Arden",
        ("Arden", EVIL),
        (ANN, BO),
        ("Arden", "Belmar"),
        2,
        ("x",),
        citation(),
        None,
        True,
    )
    visit = ActivityLine("A2", "visit", "planned", "2023-05", "stated", None, ("Arden", "Belmar"), (), (), 1, (), citation())
    part = ActivityLine("A3", "ceremony", "held", None, None, EVIL, ("Arden",), (), (), 1, (), citation("p2"), "A2")
    accord = AgreementLine("G1", "twinning", "signed", "ended", ("Arden", "Belmar"), (), "2019/2022", "2019-03-01", 1, citation())
    said = StatementLine("S1", "request", (BO,), ("education",), "2022-11-09", (), citation(text="ທ່ານຫວັງວ່າ", language="lo"))
    agreed = StatementLine("S2", "agree", (Link("", "Arden"),), (), None, (), citation())
    return Brief(
        a="Arden",
        b="Belmar",
        since="2019",
        until=None,
        as_of="2026-11-22",
        language="en",
        version="0",
        people=(
            SidePeople(
                "Arden",
                (
                    PersonEntry(
                        person,
                        (PostHeld("Mayor", "Arden", "2022-11-09", "2023-01-01", (citation(),)),),
                        (Meeting(BO, ("A1", "A2"), "2022-11-09"),),
                        ("A. Lee",),
                        (citation(), citation("p2")),
                    ),
                ),
            ),
            SidePeople("Belmar", ()),
        ),
        timeline=(
            ActivityEntry(visit, (citation(),), (ActivityEntry(part, (citation("p2", "They laid a wreath."),)),)),
            ActivityEntry(activity, (citation(), citation("p2"))),
        ),
        agreements=(AgreementEntry(accord, (citation(),), True),),
        statements=(StatementGroup("Belmar", False, (said,)), StatementGroup("", True, (agreed,), more=7)),
        figures=(FigureLine("F1", 470000.0, True, "members", citation(text="nearly 470,000 members")),),
        disagreements=(
            Difference("A1", "activity", "date", (Value("2022-11-09", (citation(),)), Value("2022-11-10", (citation("p2"),)))),
        ),
        gaps=(Gap("activity-undated", 1, things=("A3",)), Gap("report-undated", 1, pages=("p2",)), Gap("unread", 3)),
        pages=tuple(
            PageLine(i, "doc", EVIL, f"Outlet {EVIL}", "en", "2022-11-10", "line", f"{i}.txt", True, "2026-01-01T00:00:00Z", url)
            for i, url in (("p1", "https://example.org/a?b=<c>"), ("p2", "javascript:alert(1)"))
        ),
    )
