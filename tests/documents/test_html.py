"""Our Markdown as HTML for mail programs."""

from overleg_tui.documents.html import fragment, maildeel, pagina
from overleg_tui.documents.literal import cell, literal

HOSTILE = '<script>alert(1)</script> <img src=x onerror=y> [a](javascript:b) ![c](http://d) "&amp;'


def test_elk_element_draagt_zijn_eigen_stijl():
    html = fragment("# Kop\n\n- een\n\n| a | b |\n| --- | --- |\n| c | d |\n")
    for tag in ("h1", "ul", "li", "table", "th", "td"):
        assert f"<{tag} style=" in html
    assert "class=" not in html


def test_een_mailprogramma_dat_niets_doorgeeft_toont_overal_hetzelfde_lettertype():
    html = fragment("# Kop\n\n## Kop\n\nalinea\n\n- een\n\n| a |\n| --- |\n| c |\n")
    for tag in ("h1", "h2", "p", "li", "th", "td"):
        style = html.partition(f'<{tag} style="')[2].partition('"')[0]
        assert "font-family:Calibri,Arial,sans-serif" in style, tag


def test_een_datum_in_een_tabel_blijft_op_een_regel_en_een_lange_tekst_niet():
    html = fragment("| wat | voor |\n| --- | --- |\n| een lange zin die mag afbreken | di 15-12-2026 |\n")
    long, short = html.split("<td")[1:3]
    assert "nowrap" in short
    assert "nowrap" not in long


def test_getypte_tekst_wordt_geen_html_koppeling_of_plaatje():
    for text in (literal(HOSTILE), f"| a |\n| --- |\n| {cell(HOSTILE)} |"):
        html = fragment(text)
        for tag in ("<script", "<img", "<a ", "<iframe"):
            assert tag not in html
        assert "&lt;script&gt;" in html


def test_de_titel_van_een_bladzijde_is_tekst_en_de_bladzijde_laadt_niets():
    page = pagina("</title><script>", fragment("tekst"))
    assert "<script>" not in page
    assert "default-src 'none'" in page
    assert page.count("<html") == 1


def test_het_maildeel_heeft_geen_stijlblad():
    assert "<style" not in maildeel(fragment("# Kop"))
