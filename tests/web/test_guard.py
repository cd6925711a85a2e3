"""Attacks on the server: each is refused before anything is read or changed."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.web.conftest import SECRET, Served
from workbench.web.guard import HEADERS

WHO = {"coder": "A", "back": "/"}


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost"])
def test_a_name_made_to_point_here_is_refused(shown: Served, host: str) -> None:
    with shown.client() as client:
        assert client.get("/", headers={"Host": host}).status_code == 421
        assert client.post("/who", headers={"Host": host}, data=WHO).status_code == 421


def test_both_names_of_this_machine_serve(shown: Served) -> None:
    with shown.client() as client:
        assert client.get("/", headers={"Host": f"localhost:{shown.door.port}"}).status_code == 200


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "http://127.0.0.1:9", "https://127.0.0.1:{port}", ""],
)
def test_a_change_from_another_origin_is_refused_though_the_cookie_is_sent(
    shown: Served, origin: str
) -> None:
    with shown.client() as client:
        del client.headers["Origin"]
        headers = {"Origin": origin.format(port=shown.door.port)} if origin else {}
        assert client.post("/who", data=WHO, headers=headers).status_code == 403
        headers = {"Origin": shown.origin, "Sec-Fetch-Site": "same-site"}
        assert client.post("/who", data=WHO, headers=headers).status_code == 403
        assert client.post("/who", data=WHO, headers={"Origin": shown.origin}).status_code == 303


@pytest.mark.parametrize("kind", ["iframe", "image", "script", "empty"])
def test_another_server_of_this_machine_cannot_reach_in_to_read(shown: Served, kind: str) -> None:
    headers = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": kind, "Sec-Fetch-Mode": "no-cors"}
    with shown.client() as client:
        assert client.get("/", headers=headers).status_code == 403


def test_a_link_from_a_document_leads_in(shown: Served) -> None:
    headers = {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Dest": "document",
        "Sec-Fetch-Mode": "navigate",
    }
    with shown.client() as client:
        assert client.get("/", headers=headers).status_code == 200


def test_without_the_cookie_there_is_nothing(shown: Served) -> None:
    for path in ("/", "/static/house.css", "/who", "/t/I1"):
        assert httpx.get(shown.origin + path).status_code == 401
    wrong = {f"wb_{shown.door.port}": SECRET[:-1] + "x"}
    assert httpx.get(shown.origin, cookies=wrong).status_code == 401


def test_the_address_lets_one_browser_in_once(shown: Served) -> None:
    address = shown.door.address()
    first = httpx.get(address)
    assert (first.status_code, first.headers["location"]) == (303, "/")
    cookie = first.headers["set-cookie"]
    assert cookie.startswith(f"wb_{shown.door.port}={SECRET};")
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert httpx.get(address).status_code == 401
    assert httpx.get(f"{shown.origin}/start?t=").status_code == 401
    assert httpx.get(f"{shown.origin}/start").status_code == 401


def test_only_reading_and_posting_exist(shown: Served) -> None:
    with shown.client() as client:
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
            assert client.request(method, "/").status_code == 405


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/\n//x", "/\t/x"]
)
def test_nobody_is_sent_elsewhere(shown: Served, back: str) -> None:
    with shown.client() as client:
        for path in ("/who", "/language"):
            sent = client.post(path, data={"coder": "A", "language": "en", "back": back})
            assert sent.headers["location"] == "/"
        assert back not in client.get("/who", params={"back": back}).text


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/%2e%2e/errors/base.py",
        "/static/..%5capp.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/house.css%00.js",
        "/static/",
    ],
)
def test_no_path_leads_out_of_the_static_files(shown: Served, path: str) -> None:
    with shown.client() as client:
        answer = client.get(httpx.URL(shown.origin).copy_with(raw_path=path.encode()))
        assert answer.status_code == 404


def test_every_answer_bears_the_headers(shown: Served) -> None:
    with shown.client() as client:
        answers = [client.get("/"), client.get("/nothing"), client.get("/static/house.css")]
        answers.append(httpx.get(shown.origin))
    for answer in answers:
        for name, value in HEADERS.items():
            assert answer.headers[name] == value
    assert answers[0].headers["cache-control"] == "no-store"
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_no_page_holds_a_script_or_style_of_its_own(shown: Served) -> None:
    with shown.client() as client:
        for path in ("/", "/who", "/nothing"):
            text = client.get(path).text
            assert not re.search(
                r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", text
            )
