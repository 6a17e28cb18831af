"""Planted bugs of positions, canonical form, chain, effects and policy."""

from tests.mutants.mutant import Mutant

RECORDS = (
    # --- positions ----------------------------------------------------------------------------------------------------
    Mutant(
        "position.py",
        "PieceState.HELD, PieceState.GOOD, qty)",
        "None, PieceState.GOOD, qty)",
        "a released piece is good and still held",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "return _component(position, item, planned, sign * qty.base)",
        "return _component(position, item, planned, qty.base)",
        "an undone consumption counts twice",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "return _component(position, item, planned, -sign * qty.base)",
        "return _component(position, item, planned, sign * qty.base)",
        "a return counts as another issue",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "    Fate.USE_AS_IS: PieceState.GOOD,",
        "    Fate.USE_AS_IS: PieceState.HELD,",
        "what is used as it is stays on hold",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "scrap=Micro(old.scrap + bad),",
        "scrap=old.scrap,",
        "what a vendor spoilt is nowhere",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "return NONE if self.finals else Micro(max(planned - self.reported, 0))",
        "return Micro(max(planned - self.reported, 0))",
        "after a final report the rest is still awaited",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "if self.finals else NONE",
        "",
        "what is still to come is lost",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "if amount < min(had.get(place, 0), 0)",
        "if amount < 0",
        "a tally that was below zero before blocks every undo",
        "test_position.py test_undo.py",
    ),
    Mutant(
        "position.py",
        "finals=old.finals + sign * final,",
        "finals=old.finals + final,",
        "a final report that is undone stays final",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "case Hold(qty=qty, item=None) if qty is not None:",
        "case Hold(qty=qty) if qty is not None:",
        "a held lot of a component counts as held pieces of the order",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        'key = (event.operation_no or "", event.work_center or "", kind)',
        'key = (event.operation_no or "", "", kind)',
        "hours at another work centre lose their rate",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "return old if old is not None and old not in _FLOOR and new in _FLOOR else new",
        "return new",
        "a late start from the floor reopens a complete order",
        "test_position.py",
    ),
    # --- canonical form -----------------------------------------------------------------------------------------------
    Mutant(
        "codec.py",
        "    if type(value) is not kind:\n",
        "    if not isinstance(value, kind):\n",
        "true passes for the integer 1",
        "test_codec.py",
    ),
    Mutant(
        "codec.py",
        "    if to_bytes(value) != body:\n",
        "    if from_json(kind, loads(to_bytes(value))) != value:\n",
        "one event has many byte forms, each with a hash of its own",
        "test_codec.py",
    ),
    Mutant("codec.py", "sort_keys=True", "sort_keys=False", "keys stand as they come", "test_codec.py"),
    Mutant("codec.py", "ensure_ascii=False", "ensure_ascii=True", "text is escaped beyond RFC 8785", "test_codec.py"),
    Mutant(
        "codec.py",
        "parse_float=_no_number, parse_int=_no_number",
        "parse_float=_no_number",
        "bare integers are read",
        "test_codec.py",
    ),
    Mutant(
        "codec.py",
        """                raise CodecError(f"{kind.__name__} has no field {name!r}")
""",
        """                continue
""",
        "a field that nobody knows is dropped in silence",
        "test_codec.py",
    ),
    Mutant(
        "codec.py",
        "            if held is not None:\n",
        "            if held:\n",
        "what is zero, empty or false is left out of what is signed",
        "test_codec.py",
    ),
    # --- chain --------------------------------------------------------------------------------------------------------
    Mutant(
        "chain.py",
        "    if row.prev_hash != prev_hash:\n",
        "    if not prev_hash:\n",
        "rows may be left out if their numbers are made to fit",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "    if not verify(row.hash, row.signature):\n",
        "    if not row.signature:\n",
        "any signature will do",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "(event.event_id, event.device_id, event.device_seq) != (row.event_id, row.device_id, row.device_seq)",
        "(event.device_id, event.device_seq) != (row.device_id, row.device_seq)",
        "a row can be given another event's id: its effect is lost as a duplicate",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "dict.fromkeys((row.hash, next_hash(row.prev_hash, row.body)))",
        "(row.hash,)",
        "one changed hash is reported at two rows",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "hashlib.sha256(prev_hash + body)",
        "hashlib.sha256(body)",
        "the order of rows is not part of the hash",
        "test_chain.py",
    ),
    # --- effects ------------------------------------------------------------------------------------------------------
    Mutant(
        "effect.py",
        "return 6 if policy.absorb_foh else 4",
        "return 6",
        "the yardstick expects fixed overhead everywhere",
        "test_effect.py",
    ),
    Mutant(
        "effect.py",
        "return reserve + (0 if qty is None or at.lot_held else receipt)",
        "return reserve",
        "the yardstick forgets released pieces",
        "test_effect.py",
    ),
    Mutant(
        "effect.py",
        "return at.periods * _hours(time, policy)",
        "return _hours(time, policy)",
        "the yardstick expects one posting for hours in two periods",
        "test_effect.py",
    ),
    Mutant(
        "effect.py",
        "(receipt if state is PieceState.GOOD else 0)",
        "receipt",
        "the yardstick expects every scrap to come out of stock",
        "test_effect.py",
    ),
    # --- policy -------------------------------------------------------------------------------------------------------
    Mutant(
        "policy.py",
        "if missing else []",
        "if len(missing) > 1 else []",
        "a policy without one account loads, and the posting falls over",
        "test_policy.py",
    ),
)
