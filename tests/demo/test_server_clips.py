"""Motion clips: unmodified blinkpy downloads them from the cloud and from a sync module's USB."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import aiohttp
import av
import pytest
from blinkpy import api
from blinkpy.auth import Auth
from blinkpy.blinkpy import Blink
from PIL import Image

from blinkthink.demo.server import PASSWORD, WITHOUT_CODE, Kind
from blinkthink.demo.server.faults import CommandFails, CutClip, Drop, ManifestNotReady
from blinkthink.demo.server.filming import FRAMES, film_scene
from blinkthink.demo.server.home import CAMERAS, HOUSE

STORAGE = f"/api/v1/accounts/100042/networks/{HOUSE.id}/sync_modules/{HOUSE.module}/local_storage"


def frames(video: bytes) -> list[Image.Image]:
    with av.open(io.BytesIO(video)) as container:
        return [frame.to_image() for frame in container.decode(video=0)]


async def start_blinkpy(session):
    blink = Blink(session=session)
    login = {"username": WITHOUT_CODE.email, "password": PASSWORD}
    blink.auth = Auth(login, no_prompt=True, session=session)
    assert await blink.start()
    return blink


async def test_blinkpy_downloads_the_clips_of_the_cloud(server, open_app, clock, tmp_path):
    server.clips.clear()
    for number in range(27):  # more than a page
        server.clips.add("Hallway", clock.now() - timedelta(days=2, minutes=number))
    wanted = server.clips.add("Driveway", clock.now() - timedelta(hours=3))
    server.clips.add("Driveway", clock.now() - timedelta(hours=1)).deleted = True
    blink = await start_blinkpy(open_app(server).session)
    since = (clock.now() - timedelta(days=9)).isoformat()
    assert len(await blink.get_videos_metadata(since=since)) == 29
    await blink.download_videos(tmp_path, since=since, camera="Driveway", delay=0)
    (file,) = tmp_path.glob("*.mp4")
    assert file.read_bytes() == (await server.clips.film(wanted)).video
    assert len(frames(file.read_bytes())) == FRAMES


async def test_blinkpy_downloads_the_clips_of_a_sync_module(server, open_app, clock, tmp_path):
    server.home.local_storage.add(HOUSE.id)
    server.clips.clear()
    for minutes in range(1, 4):
        clip = server.clips.add("Front Door", clock.now() - timedelta(minutes=minutes))
    blink = await start_blinkpy(open_app(server).session)
    assert (await api.request_videos(blink, time=0, page=1))["media"] == []
    sync = blink.sync["Home"]
    assert sync.local_storage
    assert await sync.update_local_storage_manifest()
    oldest = sync._local_storage["manifest"][0]
    assert len(sync._local_storage["manifest"]) == 3
    assert (oldest.id, oldest.name) == (clip.id, "Front Door")
    assert await oldest.prepare_download(blink)
    assert await oldest.download_video(blink, tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == (await server.clips.film(clip)).video


@pytest.fixture
async def app(server, open_app):
    app = open_app(server)
    await app.sign_in()
    return app


async def test_a_day_has_some_clips_with_thumbnails(app, clock):
    answer = await app.get("/api/v1/accounts/100042/media/changed?since=x&page=1")
    media = answer.json["media"]
    assert len(media) == 7
    assert len({entry["device_id"] for entry in media}) == 4
    thumbnail = await app.get(media[0]["thumbnail"] + ".jpg")
    assert Image.open(io.BytesIO(thumbnail.body)).size == (640, 360)
    empty = await app.get("/api/v1/accounts/100042/media/changed?since=x&page=2")
    assert empty.json["media"] == []


async def test_a_part_of_a_clip(app, server, clock):
    clip = server.clips.add("Hallway", clock.now())
    path = f"/api/v2/accounts/100042/media/clip/{clip.id}.mp4"
    whole = await app.get(path)

    async def part(**headers):
        return await app.session.get(
            f"https://rest-u014.immedia-semi.com{path}",
            headers={"Authorization": f"Bearer {app.access}", **headers},
        )

    rest = await part(Range="bytes=100-", **{"If-Range": whole.headers["ETag"]})
    assert rest.status == 206
    assert await rest.read() == whole.body[100:]
    other = await part(Range="bytes=100-", **{"If-Range": '"another"'})
    assert (other.status, await other.read()) == (200, whole.body)
    past = await part(Range=f"bytes={len(whole.body)}-")
    assert past.status == 416
    server.faults.add_camera(CutClip())
    assert len((await app.get(path)).body) == len(whole.body) * 2 // 3
    server.faults.add(Kind.CLIP, Drop())
    with pytest.raises(aiohttp.ClientPayloadError):
        await app.get(path)


async def test_a_sync_module_that_does_not_do_as_it_should(app, server, clock):
    assert (await app.post(STORAGE + "/manifest/request")).status == 404  # keeps no clips
    server.home.local_storage.add(HOUSE.id)
    clip = server.clips.add("Driveway", clock.now())
    request = await app.post(STORAGE + "/manifest/request")
    assert (await app.progress(request))["status_code"] == 908
    manifest = f"{STORAGE}/manifest/request/{request.json['id']}"
    server.faults.add_camera(ManifestNotReady(), str(HOUSE.module))
    assert "clips" not in (await app.get(manifest)).json
    clips = (await app.get(manifest)).json["clips"]
    assert str(clip.id) in {entry["id"] for entry in clips}
    sending = f"{STORAGE}/manifest/{request.json['id']}/clip/request/{clip.id}"
    assert (await app.get(sending)).status == 404
    server.faults.add_camera(CommandFails(), str(HOUSE.module))
    failed = await app.post(sending)
    assert (await app.progress(failed))["status_code"] == 912
    assert (await app.get(sending)).status == 404
    server.home.offline_modules.add(HOUSE.id)
    assert (await app.progress(await app.post(sending)))["status_code"] == 912
    home = (await app.get("/api/v3/accounts/100042/homescreen")).json
    assert home["sync_modules"][0]["status"] == "offline"


def test_the_same_film_has_the_same_bytes_and_moves():
    at = datetime(2026, 5, 5, 14, tzinfo=UTC)
    films = [film_scene(5, CAMERAS[1], at) for _ in range(2)]
    assert films[0] == films[1]
    assert films[0].truth["subjects"]
    shown = frames(films[0].video)
    assert shown[0].size == (640, 360)
    assert shown[0].tobytes() != shown[-1].tobytes()
