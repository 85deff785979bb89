"""The HTML report in a real browser: Debian's Chromium, driven by Playwright, without any network."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from analyzer.reading.pdfium.images import page_images
from analyzer.reports.as_html import render
from analyzer.reports.wording import MEANINGS

from .sample import FINDINGS, NOT_SOFTWARE, SAMPLE, pdf
from .test_as_html import HOSTILE, hostile

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    made = {
        "pictures": render(SAMPLE, pages=page_images(pdf())),
        "text": render(SAMPLE),
        "not-software": render(NOT_SOFTWARE),
        "hostile": render(hostile()),
    }
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any, files: dict[str, Path]) -> Iterator[Open]:
    """Opens a report from disk. What the page says on its console or asks the network for fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_(name: str = "pictures", *, size: dict[str, int] = DESKTOP, scheme: str = "light") -> Any:
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        address = files[name].as_uri()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None if request.url == address or request.url.startswith("data:") else complaints.append(request.url)
            ),
        )
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


def in_view(page: Any, selector: str) -> bool:
    inside: bool = page.locator(selector).first.evaluate(
        "e => { const b = e.getBoundingClientRect(); return b.width > 0 && b.top >= 0 && b.bottom <= innerHeight; }"
    )
    return inside


def lit(page: Any) -> list[str]:
    return [mark.get_attribute("data-item") for mark in page.locator(".mark.on").all()]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["pictures", "text"])
def test_choosing_a_finding_shows_its_lines(opened: Open, name: str, size: dict[str, int]) -> None:
    page = opened(name, size=size)
    assert lit(page) == []
    page.click("#finding-programmer-unit-tests .choose")
    assert lit(page) == [str(next(f for f in FINDINGS if f.id == "programmer.unit-tests").evidence[0].item)]
    assert in_view(page, ".mark.on")
    assert page.inner_text("#said") == "Write and maintain unit tests: 1 line is highlighted on the resume."


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["pictures", "text"])
def test_choosing_a_highlight_shows_its_finding(opened: Open, name: str, size: dict[str, int]) -> None:
    page = opened(name, size=size)
    mark = page.locator(".mark", has_text="Mentored two" if name == "text" else None).first
    if name == "pictures":
        mark = page.locator('.mark[aria-label^="Mentored two"] span')
    mark.click()
    assert in_view(page, "#finding-engineer-mentor")
    assert page.locator("#finding-engineer-mentor .choose").get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.activeElement.closest('.finding').id") == "finding-engineer-mentor"
    assert "Mentor and review designs" in page.inner_text("#said")


def test_choosing_a_highlight_again_shows_the_next_thing_it_proves(opened: Open) -> None:
    page = opened()
    shown = []
    for _ in range(4):
        page.locator('.mark[aria-label^="Built the shipment"] span').first.click()
        shown.append(page.locator(".finding.on").get_attribute("id"))
    full = ["finding-coder-write-code", "finding-developer-full-stack", "finding-developer-apis"]
    assert shown == [*full, full[0]]


def test_a_place_shows_its_own_line_only(opened: Open) -> None:
    page = opened()
    page.locator("#finding-developer-apis .spot").nth(1).click()
    assert lit(page) == [str(FINDINGS[0].evidence[0].item)]


def test_escape_and_a_second_press_take_the_highlight_away(opened: Open) -> None:
    page = opened()
    for leave in (lambda: page.keyboard.press("Escape"), lambda: page.click("#finding-developer-apis .choose")):
        page.click("#finding-developer-apis .choose")
        assert len(lit(page)) == 2
        leave()
        assert lit(page) == []


def test_on_a_phone_a_button_leads_back_to_the_finding(opened: Open) -> None:
    page = opened(size=PHONE)
    assert not page.is_visible("#back")
    page.click("#finding-developer-deploy .choose")
    assert not in_view(page, "#finding-developer-deploy .choose")
    page.click("#back")
    assert in_view(page, "#finding-developer-deploy .choose")


def visible(page: Any) -> set[str]:
    return {e.get_attribute("id") for e in page.locator(".role .finding").all() if e.is_visible()}


def test_filters_by_state_and_role(opened: Open) -> None:
    page = opened()
    assert len(visible(page)) == 23
    page.click("[data-value=missing]")
    page.click("[data-value=unreadable]")
    page.click("[data-value=engineer]")
    expected = {f.id for f in FINDINGS if f.state in ("missing", "unreadable") and f.role == "engineer"}
    assert visible(page) == {"finding-" + id_.replace(".", "-") for id_ in expected}
    assert page.inner_text("#count") == f"{len(expected)} of 23 findings"
    page.click("#all")
    assert len(visible(page)) == 23
    assert page.is_disabled("#all")


def test_a_highlight_of_a_finding_that_is_filtered_out_brings_it_back(opened: Open) -> None:
    page = opened()
    page.click("[data-value=missing]")
    page.locator('.mark[aria-label^="Mentored two"] span').click()
    assert page.is_visible("#finding-engineer-mentor")


def test_the_keyboard_alone_is_enough(opened: Open) -> None:
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.value") == "demonstrated"
    page.locator("#finding-developer-apis .choose").focus()
    page.keyboard.press("Space")
    assert len(lit(page)) == 2
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.locator('.mark[aria-label^="Mentored two"]').focus()
    page.keyboard.press("Enter")
    assert in_view(page, "#finding-engineer-mentor")


@pytest.mark.parametrize("name", ["pictures", "text", "not-software"])
def test_nothing_runs_over_the_edge(opened: Open, name: str) -> None:
    page = opened(name)
    widths = [320, 360, 600, 768, 960, 1280, 1920]
    over = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            over.append(width)
    assert over == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("name", "size"),
    [("pictures", DESKTOP), ("pictures", PHONE), ("text", DESKTOP), ("not-software", PHONE)],
    ids=["desktop", "phone", "text in place of pictures", "without a verdict"],
)
def test_axe_finds_nothing_wrong(opened: Open, name: str, size: dict[str, int], scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = opened(name, size=size, scheme=scheme)
    if name != "not-software":
        page.click("#finding-developer-apis .choose")
        page.click("[data-value=demonstrated]")
    found = axe.Axe().run(page).response["violations"]
    assert [(v["id"], v["impact"], [n["html"][:200] for n in v["nodes"]]) for v in found] == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_every_finding_and_every_page(opened: Open, paper: str) -> None:
    page = opened()
    printed = PdfReader(io.BytesIO(page.pdf(format=paper)))
    text = " ".join(" ".join(sheet.extract_text() for sheet in printed.pages).split())
    for finding in FINDINGS:
        assert finding.title in text
    assert "Show all" not in text
    assert sum(len(sheet.images) for sheet in printed.pages) == 2


def test_a_resume_that_holds_a_script_shows_it_as_text(opened: Open) -> None:
    page = opened("hostile")
    page.click("#finding-coder-write-code .choose")
    assert " ".join(HOSTILE.split()) in " ".join(page.inner_text(".paper").split())
    assert page.locator("script").count() == 1


def test_choosing_shows_on_dark_paper_too(opened: Open) -> None:
    """The frame of a chosen line is drawn over the page, not blended into it."""
    page = opened()
    page.click("#finding-developer-apis .choose")
    blend, shadow = page.locator(".mark.on span").first.evaluate(
        "e => { const s = getComputedStyle(e); return [s.mixBlendMode, s.boxShadow]; }"
    )
    assert (blend, shadow != "none") == ("normal", True)


def test_the_five_states_are_explained(opened: Open) -> None:
    page = opened(size=PHONE)
    page.click(".key summary")
    assert [word for word in MEANINGS.values() if word not in page.inner_text(".key")] == []


def test_closed_rungs_stay_closed_on_paper(opened: Open) -> None:
    page = opened()
    printed = PdfReader(io.BytesIO(page.pdf(format="A4")))
    text = " ".join(" ".join(sheet.extract_text() for sheet in printed.pages).split())
    assert "Principal developer" in text
    assert "Sets the technical vision for products" not in text


def test_without_script_everything_can_still_be_read(browser: Any, files: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(files["pictures"].as_uri())
    assert page.locator(".role .finding").count() == 23
    assert page.locator(".page img").first.is_visible()
    context.close()
