"""The forms by action. The list is closed: each action has one."""

from floorledger.services.forms.form import Form
from floorledger.services.forms.holding import DisposeForm, HoldForm
from floorledger.services.forms.material import ComponentScrapForm, ConsumeForm, ReturnForm
from floorledger.services.forms.pieces import InspectForm, OutputsForm, ReworkForm
from floorledger.services.forms.report import ReportForm
from floorledger.services.forms.stock import CountForm, SendOutForm, TakeBackForm, TransferForm
from floorledger.services.forms.undoing import UndoForm
from floorledger.services.forms.work_time import TimeForm

_ALL: tuple[Form, ...] = (
    ReportForm(),
    ConsumeForm(),
    HoldForm(),
    TimeForm(),
    UndoForm(),
    ReworkForm(),
    OutputsForm(),
    ReturnForm(),
    ComponentScrapForm(),
    DisposeForm(),
    InspectForm(),
    SendOutForm(),
    TakeBackForm(),
    TransferForm(),
    CountForm(),
)
FORMS = {form.action: form for form in _ALL}
