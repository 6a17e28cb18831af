"""What the operators of a shift do, what the screen says to it, and what the ledger holds in the end.

The plant is that of tests/shift_plant.py, its standards and what a piece has cost are in tests/workshop.py.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from floorledger.domain.master import MasterData, Reason
from floorledger.domain.number import micro
from floorledger.domain.plant_time import Shift
from floorledger.domain.policy import Role
from tests import plants
from tests.shift_plant import shift_plant

POLICY = plants.policy(
    negative_stock=True, negative_wip=True, time_block_h=48, vendor_stock=True, inspection_hold_code="DIM"
)
GS1_STEEL = "]C1010401234567890110S1"
"""A supplier's label with the lot number S1, which stands for steel here and for nothing else."""


@dataclass(frozen=True)
class Act:
    """What an operator does: labels to scan (``#120`` are digits, ``{group: choice}`` is CHOOSE and a digit), what the
    screen says to the last one, and the events that it makes."""

    what: str
    scans: str
    says: str
    makes: str = ""


EARLY = [
    Act("an order before a badge", "WO:WO5/10", "look Nobody is signed in."),
    Act("a badge of another plant", "BDG:9999", "refused Badge 9999 is not known here.", "ScanRefused"),
    Act("Mara comes", "BDG:1042", "taken Mara Lindt is signed in.", "SignIn"),
    Act("her order", "WO:WO5/10", "taken Order WO5, operation 10", "OrderStatus"),
    Act("a label of somebody else", "HELLO", "refused This code is not known here.", "ScanRefused"),
    Act("a damaged order label", "WO/WO5/10/Z", "refused The label's check character does not fit", "ScanRefused"),
    Act("an operation that the order has not", "WO:WO5/40", "refused Order WO5, operation 40", "ScanRefused"),
    Act("a lot that nobody knows", "LOT:BRASS/B9", "refused Lot B9 of BRASS is not known here.", "ScanRefused"),
    Act("a reason that nobody knows", "RSN:SCR/NONE", "refused Reason SCR/NONE is not known here.", "ScanRefused"),
    Act("10 kg of brass", "LOT:BRASS/B1 #10 OK", "taken Recorded.", "Consumption"),
    Act("500 g of another lot", "LOT:BRASS/B2 {Unit: GRM} #500 OK", "taken Recorded.", "Consumption"),
    Act("30 min of set-up", "TIME {Time for: Set-up} #30 OK", "taken Recorded.", "Time"),
    Act("30 min of the machine's set-up", "TIME {Time for: Machine set-up} #30 OK", "taken Recorded.", "Time"),
    Act("the machine ran 120 min", "TIME {Time for: Machine run} #120 OK", "taken Recorded.", "Time"),
    Act(
        "22 by the counter, 2 of them scrap",
        "GOOD {How are the pieces known?: Read the counter} #100 NEXT #122 NEXT #2 RSN:SCR/BURR OK",
        "taken Recorded.",
        "Output ScrapOutput",
    ),
    Act("the tool was worn", "RSN:DWN/TOOL {Tool: Tool worn} #10 OK", "taken Recorded.", "Downtime"),
    Act("a break", "RSN:BRK/REST #15 OK", "taken Recorded.", "Downtime"),
    Act("Tomasz comes", "BDG:1043", "taken Tomasz Zielony is signed in.", "SignIn"),
    Act("both worked 40 min", "TIME {Who: Mara Lindt} #40 OK", "taken Recorded.", "Time Time"),
    Act("Mara goes on", "BDG:1042", "taken Mara Lindt is at work."),
    Act("half a kilogram goes back", "RETURN LOT:BRASS/B1 #0.5 OK", "taken Recorded.", "Return"),
    Act(
        "brass lost at the machine",
        "LOSS LOT:BRASS/B1 {Where was it?: Issued to this order} RSN:SCR/CRACK #0.2 OK",
        "taken Recorded.",
        "ScrapComponent",
    ),
    Act(
        "brass lost on the shelf",
        "LOSS LOT:BRASS/B2 {Where was it?: Still in stock} RSN:SCR/CRACK #0.5 OK",
        "taken Recorded.",
        "ScrapComponent",
    ),
    Act("a sample that is right", "INSPECT #12 NEXT #12.05 NEXT #11.95 OK", "taken Recorded.", "Inspection"),
    Act("a bore too wide", "INSPECT #12 NEXT #12.2 NEXT #12 OK", "taken Recorded.", "Inspection Hold"),
    Act("three in doubt", "HOLD #3 RSN:HLD/DIM OK", "taken Recorded.", "Hold"),
    Act("a lot in doubt", "HOLD LOT:BRASS/B2 RSN:HLD/DIM OK", "taken Recorded.", "Hold"),
    Act("the lot on hold", "LOT:BRASS/B2 #1 OK", "look Lot B2 is on hold. Take another lot."),
    Act("not that one then", "CANCEL", "taken Closed. Nothing was recorded."),
    Act(
        "two into rework",
        "REWORK {What happens?: Pieces go into rework} RSN:SCR/BURR #2 OK",
        "taken Recorded.",
        "Rework",
    ),
    Act(
        "two out of it",
        "REWORK {What happens?: Pieces are good again} RSN:SCR/BURR #2 OK",
        "taken Recorded.",
        "Rework",
    ),
    Act("a slip", "GOOD #5 OK", "taken Recorded.", "Output"),
    Act("steel in place of brass", "LOT:STEEL/S1 {In place of: Brass} #1 OK", "taken Recorded.", "Consumption"),
    Act("the slip is undone", "UNDO {Which entry?: +5 PCS good} OK", "taken Recorded.", "Reversal"),
    Act("a label in the middle of an entry", "GOOD #3 WO:WO5/10", "look Order WO5, operation 10"),
]
OFFLINE = [
    Act(
        "11 more by the counter",
        "GOOD {How are the pieces known?: Read the counter} #133 OK",
        "taken Recorded.",
        "Output",
    ),
    Act("the operation outside", "WO:WO5/20", "taken Order WO5, operation 20"),
    Act("nickel to the vendor", "SENDOUT LOT:NICKEL/N1 #3 OK", "taken Recorded.", "SubconSend"),
    Act("20 back good and 1 bad", "TAKEBACK #20 NEXT #1 OK", "taken Recorded.", "SubconReceipt"),
    Act("the last operation", "WO:WO5/30", "taken Order WO5, operation 30"),
    Act("21 seals, weighed", "CONSUME {Component: Seal} #21 NEXT #0.21 OK", "taken Recorded.", "Consumption"),
    Act("80 min", "TIME #80 OK", "taken Recorded.", "Time"),
    Act("one is scrap", "SCRAP #1 RSN:SCR/BURR OK", "taken Recorded.", "ScrapOutput"),
]
AGAIN = [
    Act("Mara comes back", "BDG:1042", "taken Mara Lindt is signed in.", "SignIn"),
    Act("to where she was", "WO:WO5/30", "taken Order WO5, operation 30"),
]
HALF = [
    *AGAIN,
    Act("a number begun", "GOOD #7", "taken 7"),
    Act("and a stray label", "HELLO", "refused This code is not known here.", "ScanRefused"),
]
AFTER_HALF = [
    *AGAIN,
    Act("nothing is left of it", "OK", "look There is nothing to record."),
    Act("five good ones", "GOOD #5 OK", "taken Recorded.", "Output"),
]
LATE = [
    Act("the other order", "WO:WO6/10", "taken Order WO6, operation 10", "OrderStatus"),
    Act("steel by the supplier's label", f"{GS1_STEEL} #10.5 OK", "taken Recorded.", "Consumption"),
    Act("66 min", "TIME #66 OK", "taken Recorded.", "Time"),
    Act("four of ten", "GOOD #4 OK", "taken Recorded.", "Output"),
    Act("strips", "BYPRODUCT {What came out?: Strip} #20 OK", "taken Recorded.", "Coproduct"),
    Act("washers", "BYPRODUCT {What came out?: Washer} #10 OK", "taken Recorded.", "Coproduct"),
    Act("swarf", "BYPRODUCT {What came out?: Swarf} #2 OK", "taken Recorded.", "Byproduct"),
    Act("offcuts", "BYPRODUCT {What came out?: Offcut} #5 OK", "taken Recorded.", "Byproduct"),
    Act("six more, and no others", "GOOD #6 FINAL OK", "taken Recorded.", "Output"),
    Act("brass to the line", "LOC:STORE LOT:BRASS/B1 LOC:LINE #5 OK", "taken Recorded.", "Transfer"),
    Act("a count that agrees", "COUNT LOT:BRASS/B1 #40.5 OK", "taken Recorded.", "Count"),
    Act("a count that does not", "COUNT LOT:NICKEL/N1 #26 OK", "look 26 KGM of Nickel counted"),
    Act("it is what is there", "KEEP", "look Say why first."),
    Act("why", "RSN:OVR/COUNTED", "taken Counted twice."),
    Act("sent", "KEEP", "look Sent to the", "Count"),
    Act("back to the first order", "WO:WO5/10", "taken Order WO5, operation 10"),
    Act("far too much brass", "LOT:BRASS/B1 #30 KEEP RSN:OVR/COUNTED KEEP", "look Sent to the", "Consumption"),
    Act("too much, and really used", "LOT:BRASS/B1 #23 KEEP RSN:OVR/COUNTED KEEP", "look Sent to the", "Consumption"),
    Act("what there is to do", "JOBS", "taken The jobs of this work centre."),
    Act("nothing now", "CANCEL", "taken Closed. Nothing was recorded."),
    Act("to the last operation again", "WO:WO5/30", "taken Order WO5, operation 30"),
    Act("12 min to clear up", "TIME {Time for: Clearing up} #12 OK", "taken Recorded.", "Time"),
]
HOME = [
    Act("Mara goes", "SIGNOUT", "taken Signed out.", "SignOut"),
    Act("Tomasz was never signed out", "BDG:1043", "taken Tomasz Zielony is signed in.", "SignIn"),
    Act("he goes too", "SIGNOUT", "taken Signed out.", "SignOut"),
]
TYPES = """
    SignIn SignOut OrderStatus Output ScrapOutput Rework Coproduct Byproduct Consumption Return ScrapComponent Time
    Downtime Hold Inspection SubconSend SubconReceipt Transfer Count Reversal ScanRefused
"""
"""What an operator records. A release, a disposition and a decision are quality's and the supervisor's, at the desk."""

BALANCES = {
    # brass 8.00: 10 + .5 - .5 back + .5 lost on the shelf + 23 approved = 33.5 kg, 268.00; steel 4.00: 1 + 10.5 kg,
    # 46.00; nickel 5.00: 3 kg to the vendor and 1 kg not found, 20.00; 21 seals at .45, 9.45
    Role.RM: -34345,
    # 3 kg of nickel went there, 15.00; 21 pieces came back with .1 kg each, 10.50
    Role.RM_VENDOR: 450,
    Role.INV_ADJ: 500,
    Role.SCRAP_EXP: 400,
    # 30 + 2 x 40 + 80 + 12 min at WO5, 66 min at WO6: 268 min at 30.00, 6.00 and 12.00 an hour
    Role.LABOUR_ABS: -13400,
    Role.VOH_ABS: -2680,
    Role.FOH_ABS: -5360,
    # 30 + 120 min at 60.00
    Role.MACH_ABS: -15000,
    # 20 good pieces at 1.50; the bad one is not paid for
    Role.GRIR: -3000,
    # 19 valves at 12.74, 242.06; 10 plates at 6.225, 62.25; 20 strips at 1.0375, 20.75; 10 washers at .30, 3.00
    Role.FG: 32806,
    # 2 kg of swarf at .50, 5 offcuts at .20
    Role.BYPROD: 200,
    # WO6 is closed: half a kilogram of steel too much, and 6 min at 48.00 an hour
    Role.V_QTY: 200,
    Role.V_EFF: 480,
    # WO5: brass 264.00, steel 4.00, seals 9.45, at the vendor 10.50 + 30.00, 202 min at 48.00 an hour 161.60, machine
    # 150.00, less 242.06 delivered
    Role.WIP: 38749,
}


PIECES = {
    # 20 + 11 by the counter and 2 released; 2 scrap by the counter and the wide bore; 1 that quality has reworked
    ("WO5", "10"): (33, 3, 0, 1),
    ("WO5", "20"): (20, 1, 0, 0),
    ("WO5", "30"): (12 + 5 + 2, 1, 0, 0),
    ("WO6", "10"): (10, 0, 0, 0),
}
"""Good, scrap, held and in rework."""


def plant() -> MasterData:
    """The shift's plant, in the middle of a shift whenever the test runs; WO6 is small enough to be finished."""
    plain, hour = shift_plant(), datetime.now(UTC).hour
    begins = (hour - 5) % 24
    shifts = (Shift(name="This", start_hour=begins), Shift(name="Other", start_hour=(begins + 12) % 24))
    return replace(
        plain,
        shifts=tuple(sorted(shifts, key=lambda shift: shift.start_hour)),
        orders=tuple(replace(each, planned=micro("10")) if each.order_no == "WO6" else each for each in plain.orders),
        reasons=(*plain.reasons, Reason(group="OVR", code="COUNTED", text="Counted twice")),
    )
