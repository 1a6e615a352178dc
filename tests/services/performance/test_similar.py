"""Schools are alike by their census: by proportion, among their own kind, where enough are."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.services import importing, setting_up
from ssio_desktop.services.performance.attainment import attainment
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.performance.similar import similar_schools
from ssio_desktop.services.workspace import Workspace
from tests.services.performance.files import CENSUS_ALL, ks2_file, ks2_row, write_table
from tests.sources.samples import school, write_extract

HERE = "900001"


def take(ws: Workspace, folder: Path, year: str, pupils: dict[str, int], *untold: str) -> None:
    """Results and a census in which schools differ by their number of pupils. untold: those whose
    result is withheld."""
    rows = [ks2_row(urn, "SUPP" if urn in untold else "60%") for urn in pupils]
    path = ks2_file(folder, f"{year}_ks2final.csv", *rows, la="61%", nation="62%")
    importing.run_import(ws, preview_performance(ws, path))
    census = [
        (urn, "999", urn[2:], "State-funded primary", many, "2", "12", "5", "20")
        for urn, many in pupils.items()
    ]
    path = write_table(folder / f"{year}_census.csv", CENSUS_ALL, *census)
    importing.run_import(ws, preview_performance(ws, path))


def test_the_like_are_found_by_proportion_among_their_own_kind(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    special = {"TypeOfEstablishment (name)": "Community special school"}
    row = school(URN="920000", EstablishmentName="Rowan School", **special)
    register = write_extract(tmp_path / "edubasealldata20261010.csv", row, encoding="utf-8")
    importing.run_import(ws, importing.preview_schools(ws, register))
    large = {f"91000{n}": 2000 + n for n in range(8)}
    near = {HERE: 200, "910100": 390, "910101": 100}
    take(ws, tmp_path, "2024-25", {**near, **large, "920000": 201})
    found = similar_schools(ws, HERE)
    assert found is not None
    # 390 is not twice 200, and 100 is half of it; the special school is another kind.
    assert [each.urn for each in found.schools][:2] == ["910100", "910101"]
    assert found.pool == 10 and "920000" not in {each.urn for each in found.schools}


def test_with_few_schools_or_few_figures_nothing_is_called_typical(
    ws: Workspace, tmp_path: Path
) -> None:
    setting_up.set_authority(ws, "999", "Wellbrook")
    others = {f"91000{n}": 210 + n for n in range(9)}
    take(ws, tmp_path, "2023-24", {HERE: 200, **others})
    assert similar_schools(ws, HERE) is None
    pupils = {HERE: 200, **others, "910100": 300}
    take(ws, tmp_path, "2024-25", pupils, *list(others)[:6])
    found = similar_schools(ws, HERE)
    assert found is not None and found.pool == 10
    view = attainment(ws, HERE).view("ks2-rwm")
    assert view is not None and view.latest.similar is None  # Of four: too few for a middle.
