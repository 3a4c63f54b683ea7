"""Are the cards of the desk opened by keyboard in JupyterLab, and no key of it lost to a cell?"""

import pytest
from playwright.sync_api import expect

from whosays.desk import load_desks

from .support.language import say
from .support.watch import Watch

pytestmark = pytest.mark.browser


def test_a_stack_and_then_all_of_them_are_opened_by_keyboard(new_context, jupyterlab):
    desk = load_desks()["outlets"]
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    made = jupyterlab.make(
        "desk.ipynb", 'from whosays import lesson\nlesson("lesson-5").desk("outlets")'
    )
    notebook = jupyterlab.open(page, made)
    notebook.run_all()
    region = page.locator('[data-whosays-desk="outlets"]').get_by_role("region", name=desk.title)
    expect(region.locator("summary")).to_have_count(len(desk.stacks))
    cells = notebook.cells()
    region.locator("summary").first.focus()
    page.keyboard.press("Enter")
    first = region.locator("details").first
    expect(first).to_have_attribute("open", "")
    for row in desk.stacks[0].rows:
        expect(first).to_contain_text(row.name)
    # The hosts would set a name beside what belongs to it, in a narrow column of its own.
    name, line = first.locator("dt").first, first.locator("dd").first
    assert line.bounding_box()["y"] > name.bounding_box()["y"] + 8
    assert line.bounding_box()["x"] == name.bounding_box()["x"]
    region.get_by_role("button", name=say("deskOpenAll")).focus()
    page.keyboard.press("Enter")
    expect(region.locator("details[open]")).to_have_count(len(desk.stacks))
    expect(region).to_contain_text(say("deskNotFound"))
    # No way leads into another file of JupyterLab and to a place in it: the ids are told as text.
    expect(region.get_by_role("link")).to_have_count(0)
    # No key went further, to where b adds a cell and d twice deletes one.
    page.keyboard.type("bdd")
    assert notebook.cells() == cells
    assert watch.faults_of_ours(page) == []
    jupyterlab.shut_kernels_down()
