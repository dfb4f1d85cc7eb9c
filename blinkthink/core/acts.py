"""What a button beside an error does: the one thing that helps, by the kind of the error."""

from __future__ import annotations

import enum

from blinkthink.core import alert_errors as a
from blinkthink.core import cloud_errors as c
from blinkthink.core import errors as e
from blinkthink.core import mqtt_errors as m


class Act(enum.Enum):
    """Where a person can put it right."""

    NOTHING = "nothing"
    TRY_AGAIN = "try_again"  # whoever shows the error knows what to do again
    SIGN_IN = "sign_in"
    MODELS = "models"
    CLOUD = "cloud"  # consent, key, model and budget of the cloud
    LIBRARY = "library"  # the settings of the library's folder
    ROOM = "room"  # what is kept, and for how long
    ALERTS = "alerts"  # rules and ways of telling
    SCHEDULE = "schedule"
    JUDGE = "judge"  # pictures are to be called right or corrected


_ACTS: dict[type[e.BlinkThinkError], Act] = {
    e.WrongPin: Act.NOTHING,  # the field for the code is where it is said
    e.LockedOut: Act.NOTHING,
    e.CameraPaused: Act.SCHEDULE,
    e.DiskAway: Act.LIBRARY,
    e.NothingLabelled: Act.JUDGE,
    e.DiskFull: Act.ROOM,
    e.ReadOnly: Act.LIBRARY,
    e.ModelMissing: Act.MODELS,
    e.DownloadFailed: Act.MODELS,
    e.CloudRefused: Act.CLOUD,
    e.ServerRefused: Act.MODELS,
    c.CloudNoQuota: Act.CLOUD,
    e.OverBudget: Act.CLOUD,
    a.WebhookRefused: Act.ALERTS,
    a.NoNotifications: Act.ALERTS,
    m.MqttRefused: Act.ALERTS,
}
_BY_REMEDY = {
    e.Remedy.RETRY: Act.TRY_AGAIN,
    e.Remedy.SIGN_IN: Act.SIGN_IN,
    e.Remedy.ASK_USER: Act.NOTHING,
    e.Remedy.NONE: Act.NOTHING,
}


def act_for(error: BaseException) -> Act:
    """What a button beside this error does; one that nobody foresaw may be tried again."""
    if not isinstance(error, e.BlinkThinkError):
        return Act.TRY_AGAIN
    for kind in type(error).__mro__:
        if kind in _ACTS:
            return _ACTS[kind]
        if "remedy" in vars(kind):
            break  # it says itself what helps, nearer than any act of its parents
    return _BY_REMEDY[error.remedy]
