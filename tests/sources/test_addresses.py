"""No spelling of an address leads back into the own machine or network."""

import ipaddress
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import SourceError
from legation.sources.addresses import Target, addresses_of, is_address, is_public, target_of

CLOSED = """127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 100.64.0.1 100.127.255.255 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8
192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255
:: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::1
2002:7f00:1::1 2002:5db8:d70e::1 2001::1
2001:db8::1 3fff::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 2600::1%eth0 ff02::1 100::1 5f00::1 nonsense""".split()  # noqa: SIM905
OPEN = """93.184.215.14 8.8.8.8 100.63.255.255 172.32.0.1 198.20.0.1 2606:4700::1111 64:ff9b::808:808
::ffff:8.8.8.8 2a00:1450::1""".split()  # noqa: SIM905


@pytest.mark.parametrize("address", CLOSED)
def test_closed(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OPEN)
def test_open(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4) | st.sampled_from([ipaddress.IPv4Address(a) for a in CLOSED if re.fullmatch(r"[\d.]+", a)]))
def test_ipv4_is_judged_alike_in_every_dress(ip: ipaddress.IPv4Address) -> None:
    verdict = is_public(str(ip))
    low = ipaddress.IPv6Address(int(ip))
    assert is_public(f"::ffff:{ip}") == is_public(str(ipaddress.IPv6Address(int(low) | 0x64FF9B << 96))) == verdict
    assert not is_public(str(low))
    assert not is_public(f"2002:{int(ip) >> 16:x}:{int(ip) & 0xFFFF:x}::1")
    if not ip.is_global or ip.is_multicast:
        assert not verdict


BAD = """ftp://a.example/ file:///etc/passwd gopher://a.example/ javascript:alert(1) http:///x http://user@a.example/ http://u:p@a.example/
http://a.example:22/ http://a.example:8080/ http://a.example:99999/ http://2130706433/ http://0x7f000001/ http://0x7f.1/ http://127.1/
http://017700000001/ http://0177.0.0.1/ http://1.2.3/ http://[fe80::1%25eth0]/ http://[::1 http://a..example/ http://-a.example/ http://a_%20b/
http://a.example\\@b.example/ http://a.example/<x> http://①②⑦.1/ http://1.2.3.4.5/ http://256.1.1.1/ http://a.example/\u202e""".split()  # noqa: SIM905


@pytest.mark.parametrize("url", BAD)
def test_addresses_that_are_not_asked_for(url: str) -> None:
    with pytest.raises(SourceError) as caught:
        target_of(url)
    assert caught.value.code == "address"


@pytest.mark.parametrize("gap", ["\r\n", "\t", " ", "\0", "\x7f"])
def test_no_blank_or_control_character(gap: str) -> None:
    with pytest.raises(SourceError):
        target_of(f"http://a.example/{gap}X")


def test_parts() -> None:
    target = target_of("HTTPS://Báo.Example:443/đoàn?q=Hà#part")
    assert target == Target("https", "xn--bo-mia.example", 443, "/%C4%91o%C3%A0n?q=H%C3%A0")
    assert target.url == "https://xn--bo-mia.example/%C4%91o%C3%A0n?q=H%C3%A0"
    assert target_of("http://[2606:4700::1]").authority == "[2606:4700::1]"
    assert target_of("http://a.example:8080/", allow_private=True).authority == "a.example:8080"
    assert is_address("http://x")
    assert not is_address("C:\\folder")
    assert not is_address("notes/a.txt")


def test_every_address_is_checked_not_the_first() -> None:
    target = target_of("http://a.example/")
    for answer in (["93.184.215.14", "127.0.0.1"], ["127.0.0.1", "93.184.215.14"], ["::ffff:169.254.169.254"]):
        with pytest.raises(SourceError) as caught:
            addresses_of(target, lambda host, port, answer=answer: answer, allow_private=False, timeout=1)
        assert caught.value.code == "private"
        assert addresses_of(target, lambda host, port, answer=answer: answer, allow_private=True, timeout=1) == answer


def test_a_name_that_is_not_found_and_one_that_hangs() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    def slow(host: str, port: int) -> list[str]:
        time.sleep(0.5)
        return ["8.8.8.8"]

    target = target_of("http://a.example/")
    for resolver, code in ((unknown, "dead"), (lambda host, port: [], "dead"), (slow, "timeout")):
        with pytest.raises(SourceError) as caught:
            addresses_of(target, resolver, allow_private=False, timeout=0.05)
        assert caught.value.code == code
