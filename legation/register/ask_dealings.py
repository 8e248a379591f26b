"""Questions about one activity or agreement: every report of it, and where they differ."""

from __future__ import annotations

from legation.register.answers import ActivityAnswer, ActivityLine, AgreementAnswer, Version
from legation.register.ask_activities import Report, activity_line, people_of, reports, thing_by_id
from legation.register.ask_agreements import Told, agreement_line, told_of
from legation.register.ask_statements import statements_of
from legation.register.differences import activity_differences, agreement_differences
from legation.register.snapshot import Snapshot
from legation.register.states import agreement_steps


def activity(snap: Snapshot, wanted: str) -> ActivityAnswer:
    """One activity with every report of it. Raises UsageError where there is none of this id."""
    thing = thing_by_id(snap, "activity", wanted)
    told = reports(snap, snap.groups("activity")[thing])
    agreements = snap.things("agreement")
    signed = dict.fromkeys(
        agreements[f"{r.reading.page}/{g.id}"]
        for r in told
        for g in r.reading.agreements
        if g.quote.overlaps(r.activity.quote) and f"{r.reading.page}/{g.id}" in agreements
    )
    return ActivityAnswer(
        line=activity_line(snap, thing),
        versions=tuple(_version(snap, r) for r in told),
        differences=activity_differences(snap, thing),
        parts=parts_of(snap, thing),
        statements=statements_of(snap, {r.item for r in told}),
        agreements=tuple(agreement_line(snap, g, None) for g in signed),
    )


def parts_of(snap: Snapshot, thing: str) -> tuple[ActivityLine, ...]:
    """Activities that are told as part of this one."""
    things = snap.things("activity")
    parts: dict[str, None] = {}
    for report in reports(snap, snap.groups("activity")[thing]):
        page = report.reading.page
        for other in report.reading.activities:
            if other.part_of == report.activity.id and (part := things.get(f"{page}/{other.id}")) != thing and part:
                parts[part] = None
    return tuple(activity_line(snap, part) for part in parts)


def _version(snap: Snapshot, report: Report) -> Version:
    told = report.activity
    return Version(
        quote=snap.cite(report.item, told.quote),
        kind=told.kind,
        status=told.status,
        date=told.date.edtf if told.date else None,
        date_basis=told.date.basis if told.date else None,
        place=told.place,
        parties=told.parties,
        people=people_of(snap, report),
    )


def agreement(snap: Snapshot, wanted: str, today: str | None) -> AgreementAnswer:
    """One agreement with every report of it. Raises UsageError where there is none of this id."""
    thing = thing_by_id(snap, "agreement", wanted)
    return AgreementAnswer(
        line=agreement_line(snap, thing, today),
        versions=tuple(_agreement_version(snap, told) for told in told_of(snap, thing)),
        differences=agreement_differences(snap, thing),
        steps=agreement_steps(snap, thing, today),
    )


def _agreement_version(snap: Snapshot, told: Told) -> Version:
    agreement = told.agreement
    return Version(
        quote=snap.cite(told.item, agreement.quote),
        kind=agreement.kind,
        status=agreement.status,
        date=agreement.period.edtf if agreement.period else None,
        date_basis=agreement.period.basis if agreement.period else None,
        place=None,
        parties=agreement.parties,
        people=(),
        signed=agreement.signed.edtf if agreement.signed else None,
    )
