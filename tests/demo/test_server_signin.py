"""The server's sign-in, step by step, and what it refuses."""

from __future__ import annotations

import pytest

from blinkthink.demo.server import WITH_MAIL, WITHOUT_CODE

PROD = "https://rest-prod.immedia-semi.com"
TOKEN = "https://api.oauth.blink.com/oauth/token"


async def test_password_code_and_tokens(server, app):
    assert (await app.authorize()).status == 200
    asked = await app.password()
    assert asked.status == 202
    assert asked.json["tsv_state"] == "sms"
    assert asked.json["phone"] == "+1xxxxxxxx42"
    assert asked.json["next_time_in_secs"] == 60
    assert (await app.code()).json["status"] == "auth-completed"
    tokens = (await app.exchange()).json
    assert tokens["expires_in"] == 4 * 3600
    tier = await app.ask("GET", f"{PROD}/api/v1/users/tier_info")
    assert tier.json == {"tier": "u014", "account_id": 100042}
    assert (server.sms_sent, server.mails_sent) == (1, 0)


async def test_account_without_a_code(server, app):
    await app.authorize()
    assert (await app.password(WITHOUT_CODE.email)).status == 302
    assert (await app.exchange()).status == 200
    assert server.sms_sent == 0


async def test_account_with_a_code_by_mail(server, app):
    await app.authorize()
    asked = await app.password(WITH_MAIL.email)
    assert asked.status == 412
    assert asked.json["tsv_state"] == "email"
    assert (await app.code()).status == 201
    assert (server.sms_sent, server.mails_sent) == (0, 1)


async def test_the_email_may_be_written_differently(app):
    await app.authorize()
    assert (await app.password(" Demo@BlinkThink.example ")).status == 202


async def test_wrong_password(server, app):
    await app.authorize()
    refused = await app.password(password="wrong")
    assert refused.status == 401
    assert refused.json["error_cause"] == "invalid_user_credentials"
    assert server.sms_sent == 0
    assert (await app.password()).status == 202


async def test_unknown_email_looks_like_a_wrong_password(app):
    await app.authorize()
    refused = await app.password("nobody@blinkthink.example")
    assert refused.json["error_cause"] == "invalid_user_credentials"


async def test_too_many_wrong_passwords_lock_the_account_for_a_while(server, app, clock):
    await app.authorize()
    for _ in range(5):
        assert (await app.password(password="wrong")).status == 401
    locked = await app.password()
    assert locked.status == 429
    assert locked.json["next_time_in_secs"] == 600
    assert "Retry-After" not in locked.headers
    await clock.advance(599)
    assert (await app.password()).json["next_time_in_secs"] == 1
    await clock.advance(1)
    assert (await app.password()).status == 202
    assert server.sms_sent == 1


async def test_wrong_code_then_the_right_one(app):
    await app.authorize()
    await app.password()
    wrong = await app.code("000000")
    assert wrong.status == 400
    assert wrong.json["error_cause"] == "invalid_2fa_code"
    assert (await app.code()).status == 201


async def test_too_many_wrong_codes_lock_the_account(app):
    await app.authorize()
    await app.password()
    for _ in range(5):
        assert (await app.code("000000")).status == 400
    assert (await app.code()).status == 429
    assert (await app.password()).status == 429


async def test_a_code_is_valid_for_ten_minutes(app, clock):
    await app.authorize()
    await app.password()
    await clock.advance(601)
    assert (await app.code()).json["error_cause"] == "expired_2fa_code"
    assert (await app.password()).status == 202
    assert (await app.code()).status == 201


async def test_a_code_can_be_made_too_old(server, app):
    await app.authorize()
    await app.password()
    server.expire_code()
    assert (await app.code()).json["error_cause"] == "expired_2fa_code"


async def test_another_code_is_sent_after_the_named_time(server, app, clock):
    await app.authorize()
    await app.password()
    await clock.advance(20)
    early = await app.password()
    assert early.status == 429
    assert early.json["error_cause"] == "2fa_rate_limit_exceeded"
    assert early.json["next_time_in_secs"] == 40
    assert server.sms_sent == 1
    await clock.advance(40)
    assert (await app.password()).status == 202
    assert server.sms_sent == 2
    assert (await app.code()).status == 201


@pytest.mark.parametrize("hardware_id", ["Blinkpy", "", "00000000-0000-0000-0000-000000000000"])
async def test_hardware_ids_that_are_refused(server, open_app, hardware_id):
    app = open_app(server, hardware_id=hardware_id)
    opened = await app.authorize()
    refused = await app.password() if opened.status == 200 else opened
    assert refused.status == (406 if hardware_id else 400)


async def test_the_form_needs_the_sessions_cookie_and_its_token(server, app, open_app):
    await app.authorize()
    await app.password(password="wrong")
    stranger = open_app(server)
    assert (await stranger.password()).json["error_cause"] == "empty_cookies"
    app.csrf = "another"
    assert (await app.code()).status == 400


@pytest.mark.parametrize(
    "change",
    [{"code_verifier": "another"}, {"code": "another"}, {"hardware_id": "another"}],
    ids=lambda change: next(iter(change)),
)
async def test_an_authorization_code_is_bound_to_its_session(app, change):
    await app.authorize()
    await app.password()
    await app.code()
    assert (await app.exchange(**change)).status == 400
    assert (await app.exchange()).status == 200


async def test_authorize_checks_what_it_is_asked(app):
    assert (await app.authorize(code_challenge_method="plain")).status == 400
    assert (await app.authorize(client_id="android")).status == 400


async def test_refresh_tokens_work_once(signed_in):
    first, access = signed_in.refresh, signed_in.access
    assert (await signed_in.renew()).status == 200
    assert signed_in.refresh != first
    assert signed_in.access != access
    refused = await signed_in.renew(refresh_token=first)
    assert refused.status == 401
    assert refused.json["error"] == "invalid_grant"
    assert (await signed_in.renew()).status == 200


async def test_a_refresh_token_belongs_to_its_hardware_id(signed_in):
    assert (await signed_in.renew(hardware_id="another")).status == 401
    assert (await signed_in.renew()).status == 200


async def test_the_password_grant_is_no_more(app):
    answer = await app.ask("POST", TOKEN, data={"grant_type": "password"})
    assert answer.json["error"] == "unsupported_grant_type"


async def test_access_tokens_end(server, signed_in, clock):
    await signed_in.listing()
    await clock.advance(4 * 3600 + 1)
    refused = await signed_in.get("/api/v3/accounts/100042/homescreen")
    assert refused.status == 401
    assert refused.json["code"] == 101
    await signed_in.renew()
    await signed_in.listing()
    server.expire_access()
    assert (await signed_in.get("/networks")).status == 401
    assert (await signed_in.renew()).status == 200
    server.revoke()
    assert (await signed_in.renew()).status == 401
