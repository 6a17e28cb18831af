<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {0}, change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Consume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good / scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lot or pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this work centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rework, count, print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan a lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan order or GOOD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set-up, run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>scan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · tap to change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WIP {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>favourable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComponentLine</name>
    <message>
        <source>lot needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} used of {2} {3} expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComponentsCard</name>
    <message>
        <source>Components · used / expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way from the amount to the event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a reason and your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason and your name go into the log with the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason first; it is kept with the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot decide this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} at stake · owner {owner}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check the newest entry before you repeat the step. Tell support and show the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything recorded before is stored on this machine. Look at the newest entry to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program. The last step may not have been recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine refused something: disk, file or connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it comes back, tell support and show the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that the decision was kept. Look at the trail before you decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here needs a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} at stake · sorted by money × time to SLA</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Auditor&apos;s bundle into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>under 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: press /</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Every check passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more likely {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsNote</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FreshnessLine</name>
    <message>
        <source>As this terminal knew it {0} ago; others may have changed it since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal has never heard from the hub.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%Ln waiting, all safe here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Call support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Online · %Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Online · 0 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>A badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its job opens here; nothing else is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan an order to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan, or press a button above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens Consume, filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens Good / scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens Scrap with that reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobButton</name>
    <message>
        <source>at this terminal now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for op {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrap {0} ({1} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} good and {1} scrap of {2} planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} wait for a decision and are not in Good yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All work centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the job list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs with “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job here matches. A scan of its order label opens any job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show more, %Ln are left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This work centre</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Cr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be posted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>favourable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LotPageCard</name>
    <message>
        <source>Close the lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order here made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken from it, as far as is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what this terminal knows is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left the plant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} scrapped from stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Back from vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By-product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a component back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Call support. What is recorded stays readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was saved before the restart. Do not enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more on the tape</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderPicker</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: press /</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderStateBox</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {0}: its WIP is settled to the variance accounts. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete {0}: nothing more is reported to it, and it can then be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the variance of the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Filter orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that this was kept. Look at the order&apos;s state before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} orders, {1} in WIP</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>This could not be read just now; what you see was read before. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%Ln digits typed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Badge {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed {0} old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, feed {0} old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on the terminal. They are listed below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing owed. Every entry is verified in the ERP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record itself stays in the log; this page is a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, all on the terminal&apos;s tape</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal and on their way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal. Some want a decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing owed. Every entry is verified in the ERP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a badge to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Close the demo scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network: on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanLine</name>
    <message>
        <source>Demo scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scan yet. Every scan is answered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source># Floorledger: the settings of a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#{0}: the content does not match its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(?P&lt;sign&gt;[+-]?) *(?P&lt;digits&gt;\d{1,9}(?:\.\d{1,6})?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{0} good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{0} good after rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{0} good, final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 {0} = {1} {2} is not above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 {0} = {1} {2}: a package smaller than one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision cannot be approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision on this event is on its way to the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A downgrade names the lower item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the supplier label makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hold is of pieces of an order, or of a lot of an item, and not of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A separator is missing between two values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A separator may have been lost, so two values would be read as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI {0} came without its companion: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About twice as many: were they reported twice, or is it their second side?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An approval would post nothing: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of type {0} waits for an update of this hub; then decide on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of type {0} was written by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Floorledger is using {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved {0} seconds after the entry, on the same device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: the event posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask IT to enrol it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another controller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another supervisor; the event waits safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask planning to release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask quality to release the hold or to decide on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody else to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the warehouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs it, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor to book the customer&apos;s return, or scrap what is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor to look at it; send it there with the button below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back from vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge {0} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book the customer&apos;s return, or scrap what is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the plant&apos;s rule somebody looks at this before it posts: {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By-product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CFO delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is on and connected, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the right label was scanned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the dosing {0}; return what is left over, or report what was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the lot and the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number and the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number; nothing was released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {0} whether an issue was forgotten or the bill of materials asks for too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the lot, or scan it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the purchase order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the reason more exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is decided on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the order yields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what was wrong, or scan the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whether pieces go into rework or are good again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whether the order had it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why it is scrap, or scan the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why it stopped, or scan the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why, or scan the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why, then Record or scan OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock moved by {0} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocked in at {0} at {1}, but not out {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocked in at {0}, but not out {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocked out at {0} at {1} without having clocked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocked out at {0} without having clocked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close order {0} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete order {0} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concession no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm what was really used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {0} that the substitute may be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it to the hub once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that first; then the order can be completed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the number, or keep it and ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again before this is final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again {0}; correct the entry or confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count what has a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted {0} {1}, books say {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted {0} {1}, lot {2}, books say {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision: {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device {0} is not enrolled at this hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not close on {0} that a wrong unit or factor explains; wait for the correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it end on another date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn for a look after posting: {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is kept; capacity counts the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a quantity up to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter all readings; the sample has {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter good or bad pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter good or scrap pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the minutes, whole ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number, then press Record or scan OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the quantity, then press Record or scan OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what the counter showed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what the counter shows now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what was measured in {0}, above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered {0} hours after it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {0} arrived again with other content; the first one stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {0} of {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final at {0} of {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance has reserved a loss on this hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance mends the booking first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out {0} why it was used, and name the planned component if it replaces one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-pass posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed overhead efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From and to are the same place, {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From vendor {0}: {1} good, {2} bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good and scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it set to send GS (ASCII 29) as it is, then scan the self-test label again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the scanner set to send AIM identifiers, or, if it cannot, set aim_required = false for it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held pieces are scrapped by a disposition, and scrap is scrap already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here an order is completed or closed; other states come from the floor and from planning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold {0}, lot {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How are the pieces known?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT lead and finance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the base unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into WIP about {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into WIP {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is one of the two numbers wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the end {0}, the next day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the number right, or is there time that nobody entered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the operation done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued to this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finished {0} {1} without naming a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fits {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to the {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has finished nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is safe; update this hub to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for the supervisor and is not in the ledger yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits until another one approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {0} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {0} is unknown, so it has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events are safe on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs overlap: {0} minutes of work in {1} by the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the pieces apart and call quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {0}, ask the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the device; a decision on an event does not mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an empty roll or an open cover, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at: the exception ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0} expired on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0} is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0} of {1} has {2} {3} left by what is known here; {4} would be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0} of {1} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0} stands for several items here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {0}: on hold for {1} hours without a decision; {2} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be copied to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the cause in the ERP, not the event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the cause in the ERP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More comes out than went in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More lies behind it; open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of {0} was returned than the order was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pieces are released than are on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pieces would be released than are on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More pieces would be taken from what is {0} at operation {1} than there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More scrap than the counter has counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More will come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More will come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the paper that allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approval lets that post; have planning raise the order first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operation is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panel is open for a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panel is open for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can approve this here on the spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came back from the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came back on purchase order {0} yet; receive it, then close the order again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do; go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be inspected at this operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for those who may do the steps above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this order is bought outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; close it, or choose another --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost: everything recorded is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed; choose a printer with larger labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; call plant IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; check the data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; choose the component by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; enter it in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; enter the quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; enter whole {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; free some space and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded; weigh and count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: it is extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what this made {0} have left the plant, so it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One badge was used at two devices within moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a controller closes an order, or approves its closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a controller closes an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a controller reopens an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a report of pieces can be the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor or controller can decide on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor or controller completes an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a supervisor, quality or a controller can decide on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only quality or a supervisor approves a decision on what is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only quality or a supervisor decides on what is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only quality or a supervisor releases what is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only quality or a supervisor takes back somebody else&apos;s hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only quality takes what is on hold under review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation {0} has no service price, so what came from the vendor has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation {0} has reported {1} pieces; only {2} would have come from operation {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing of order {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing, so its scrap has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation {0} would be left with {1} pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} asks for no pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} cannot be valued: the master data has no {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; find it before closing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; it stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has no complete standard, so it has no variance to settle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has no standard, so it has no variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has no standard, so the event has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has open exceptions; decide on them, then close it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has pieces on hold; decide on them, then close it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has {1} open exception; decide first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has {1} open exceptions; decide first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} has {1} pieces in rework; report them, then close it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is closed already, and nothing is left to settle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is closed; its entries are undone only after a controller reopens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is not technically complete; complete it, then close it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} is {1} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0} named no lot of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0}, operation {1} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0}, operation {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of WIP about {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of WIP {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces are good again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces are on hold here; say how many of them are released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces go into rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces of an order cannot be returned to a supplier; scrap or rework them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {0} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted and booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Record or scan OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press or scan what you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably inverted: 1 {0} = {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason {0}/{1} is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record all {0} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what is right now; the tape keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject it, and decide on the event itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: the event will not post; the rejection counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release it or decide on it; only that dissolves the reserve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release what is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen order {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report the material and the time first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report what else was sent, or count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return all of it, by the factor of the issue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return what is left before this is final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return {0} {1}, lot {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review {0} of material from a lot that should not be used before close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review {0} of material that is missing in the order before close; stock may be overstated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review {0} of substituted material before close; it becomes a substitution variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review {0} of unplanned material before close; it becomes a usage variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review {0} usage variance before close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the scanner&apos;s self-test, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs overlap: {0} minutes of machine time in {1} by the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say to whom it is assigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why in a note, or leave it to the supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why; a decision without a reason does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan GOOD first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan GOOD, a lot or another command first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan OK to undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan OK, or CANCEL to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again, or reprint the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again; if it repeats, set the label aside and select the lot by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan an order, badge, reason, place, lot or command label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan another label, or have the scanner set up for supplier labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan another label, or select the lot by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan at the start of the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan not taken ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or choose the place it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or choose the place it goes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or press what you do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or press what you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the digit of your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the lot or order label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the lot or the other place, then enter the quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the lot, or choose the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the order and operation first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the order first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the self-test label, then scan this one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your badge first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner self-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it; it waits safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the printer up with its network address instead, or save a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the last entry: {0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these pieces are released already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody approved an entry of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has to decide on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the paid time between the jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard cost change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock changes when it is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {0} min, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all that is left, or a larger part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the lot out {0}, and find what it went into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your supervisor; nothing is lost until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That order {0} is {1} is on its way to the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ERP booked other lines than were predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ERP booked this event in one period and refuses it in another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ERP has not booked this entry, so an undo would be booked alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ERP holds another journal under this event&apos;s id; this one is not booked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ERP refuses the journal of this event; it is not booked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ERP said that it took the journal of this event, but holds no document for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is larger than any ledger holds, so a figure behind it cannot be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The books say nothing of this item by lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of AI {0} does not fit: misread or wrongly printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code holds characters that no label here uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command {0} is not in use here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter went back from {0} to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of AI {0} does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s clock was moved back by {0} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s clock was moved forward by {0} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end {0} does not fit by exactly a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry to undo is not known here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry to undo is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is accepted; the difference to the ERP is mended there, not by a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is accepted; what is missing is the ERP&apos;s booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is not waiting for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event names another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event to decide on is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event waits safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be saved in {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first event with this id stands; the other content was never taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold to decide on is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub checks this again when it hears of it; what it cannot take waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issue of {0} that this returns is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issue that this returns has been undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs of this work centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label counts contents (AI 37) but does not say of what (AI 00 with 02).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label gives two different values for AI {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label gives two different values for one field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label holds AI {0} and AI {1}, which exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label holds no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label holds {0}, which no GS1 identifier explains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label&apos;s check character does not fit: misread or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lot that this made was consumed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master data has no {0}, so the event has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master data has no {0}, so {1} has no value yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not closed, so it cannot be reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period of {0} is locked; the reversal is posted in the open period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces that failed go on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plant&apos;s master data has not arrived here yet; connect to the hub once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plant&apos;s stock list does not name this lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print queue {0} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print queue {0} refused the job ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0}:{1} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer at {0}:{1} stopped taking the job, and a part of it may come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan arrived incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner did not say which kind of code it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner drops separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner passed its self-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {0} was changed by somebody who is neither administrator nor supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps after it are left to: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suggested number was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier label arrived without its separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of AI {0} has the wrong length or characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} database has schema {1}, and this Floorledger knows only {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {0} of {1} {2} good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no choice {0} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number to enter here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pieces are on hold at order {0}, operation {1}; only there can they be released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pieces are worth {0}; the order holds {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command label asks for something unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry has been undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is not waiting for a decision any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exception is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exception is {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has posted already, so it cannot be rejected any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This id is held with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of entry cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This label is understood, but nothing here uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lies more than {0} hours in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like an article number for shops, not a production label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lot is in stock, not in an order&apos;s line; decide on it without an operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lot is not on hold any more, or was never counted in pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lot is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lot is released already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no print queues (its {0} command is missing).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be a supplier&apos;s label or one of ours, and must not be guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs another look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is about a device&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one is mended in the master data: correct the record and publish it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order yields nothing beside its product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This overlaps other work of the same person: {0} minutes are paid in {1} by the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reason is not for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This supplier label is of a format not used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal cannot check PINs, because it does not hold the plant&apos;s PIN secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal has no master data yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This terminal has not received the plant&apos;s master data yet; connect it to the hub once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workstation cannot write the auditor&apos;s bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To scrap what was on hold takes two persons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take something back, use Undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use as it is what was on hold takes two persons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two persons took turns at one device within moments {0} times; one approved the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all {0} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it at the terminal that recorded it, or when this one is online again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the consumption first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the release first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then it is safe here, and not in the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a current command sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another person&apos;s sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as is needs a concession.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it until {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable overhead efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until {0}, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was an issue entered in the wrong unit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was an issue forgotten?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it looked at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it they, or does somebody else have the badge?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it {0} {1}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh again, or report what else was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on hold is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it makes is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this entry reported has moved on since (rework, scrap, return or a decision).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this undoes is not booked in the ERP, so the undo is not booked either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered is kept and waits for the controller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered is kept; ask planning to release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who administers users does not record or decide business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who captured an event cannot decide on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who counted what is on hold decided that it is scrapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who counted what is on hold does not approve that it is scrapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who counted what is on hold does not decide to scrap it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps the standards does not sign off the variances against them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who reopened the order posted in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {0} the order has used {1} {2} of {3}; it needs {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work centre {0} is unknown, so its hours have no rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked time is kept at each job, paid time is split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked time is kept, paid time is split between the jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a reason; it is kept with the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN, locked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PINs have locked this person out here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yield</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are still signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You captured this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may scan another badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is kept; it posts when a second one approves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bar code of {0} digits read into the quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a default duration, no measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a default, not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a double report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a factor or a slip is likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a measured value lies outside its band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a separator of the barcode was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a slipped decimal point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {0} needs “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {0} printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {0} printer needs “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 1 is possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount or variance above its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event of a device is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anchored by the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at operation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at work centre {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backflush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before clocking in again at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the period closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked as document {0}, read back and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked as document {0}, read back: it differs from the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by-product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byproduct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be read in more than one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be handed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured by {0} on {1} #{2} ({3}), signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caused at operation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cents left by rounding each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checksum does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock {0} ms to the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>co-product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>come out of rework; in it are only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consumption departs from the bill of materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversion factor implausible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coproduct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost accountant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>costing lot above zero for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crew of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data steward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates or periods differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimals of an hour read as minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each of the “{0}” is headed [[{1}]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends on another date than it seems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything predicted is booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exception {0} opened for the {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exception {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expensed when reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go into rework; there are only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gs_substitute: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of it not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hash {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hundred (decimal point, price unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integration support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its row of the chain is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind: this is one of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than the order asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked in the ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost by the downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lot unknown, expired or on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lot {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made a lower item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>master data {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes entered as decimals of an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mismatch: the ERP holds other lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing in the ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the order asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the step before let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no device {0} is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end that can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exception is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order is closed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no standard, so no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not booked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the master data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known here: the device&apos;s versions were never told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on the bill of materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not one is possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest is {0} past its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on behalf of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one person in two roles that exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation {0} for {1} in the routing of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operations in the routing of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order {0} or its standard is not in the master data any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order {0}, operation {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside every shift, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over-used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overridden without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned for the good pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planning manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plant controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plant finance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted, not in the ERP yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production manager and cost controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality or supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantities differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity above zero for the output {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back, differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read back: it differs from the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasons {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received by the hub, chain anchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by the ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released by {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released by {0}{1}; on its way to the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released by {0}{1}; without effect: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revalued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrapped after issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed, not verified here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something would become negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>substituted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken by the ERP, which holds no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken in part by the ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken with {0} decimals at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teardown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>technically complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chain of a log is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device found {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hub found {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lot number entered as the quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order is not in a state for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pack of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the period is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer takes nothing any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is NOT this device&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unit does not fit the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there already, with other content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is one wedge already, and two cannot be told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these are up to eight ASCII characters in quotes, such as &quot;\u0002&quot; for STX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this has more than six decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a number of millimetres from 5 to 1000, such as 101.6, without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a whole number from {0} to {1}, without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is one of {0}, without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is text and stands in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is true or false, without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thousand (g and kg, mm and m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times less than expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice in the ERP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under-used at final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone by {0} ({1}){2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone by {0} ({1}){2}; on its way to the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone by {0} ({1}){2}; without effect: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone on one side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown item, order, operation or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusually much scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usb:{0}:{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usb:{0}:{1}:{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use as is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value of the output {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified: booked as predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {0} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>won back from scrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work centre {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work in process below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work in process has aged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong unit or factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % of standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % scrapped here; {1} earlier orders of {2} lost {3} %, and hardly ever more than {4} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (block)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (info)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (warn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}) within {2} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} more may approve this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are all {1}: give the serial number of the one that is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as soon as the hub has taken it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} business day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} business days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} decided to {1} ({2}){3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} decided to {1} ({2}){3}; on its way to the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} decided to {1} ({2}){3}; without effect: {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit on a label of {1} x {2} mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entered as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entered, {1} {2} are left to make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} good, final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no standard, so it has no value yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} into WIP by the device&apos;s own versions; the hub predicted otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} into rework, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no {1} of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a number of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a unit of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not on the bill of materials of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is still busy in a callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is used in place of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} kg would have come out of {1} kg that went in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may approve this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min {1} ({2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes is a default duration, not a measurement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes is more than {1} hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes of labour at operation {1}; {2} should take {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the issue of {1} would leave some in one unit and none in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} is {2} times what the whole order needs ({3} {4}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} issued to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} looks like {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} measure {2}; {3} to {4} {5} is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} need their measure in {2} too ({3} to {4} is usual).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} never had an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside up to {3}: {4} {5}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} and more: {4} {5}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} to {4}: {5} {6}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} {2} scrapped: more than {3} % of the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} {2} would be reported: {3} more than the order asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on hold: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on hold: {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pieces are reported, which need {1} {2} of {3}; {4} would be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pieces from {1} use {2} {3} of {4}; {5} was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pieces need {1} {2} of {3}; {4} was issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pieces of order {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pieces of order {1}: on hold for {2} hours without a decision; {3} are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} scrapped: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} set to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} shift of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes the approval of somebody else: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} takes two persons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) within {3} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) within {3} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was handed to the print queue {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was sent to the printer at {1}:{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} when the hub can be reached again; until then it is safe on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} without the hub&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would be returned of an issue of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} and {2} {3} are there; taking {4} {5} and {6} would leave one without the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} are decided on, {2} are on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} cannot be kept apart in {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} could not be told from its neighbours in {2}, which are kept with {3} decimals here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} for {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} from {2} to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} here, but operation {2} has reported {3} good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} in stock, counted {2} less what was taken since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} in stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} in {2} {3}: operation {4} needs {5} {6} for each, so {7}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} is finer than it is kept ({2} decimals).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} is more than can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} is too little to show in {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} need {2} {3} of {4}; {5} was issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2} counted, {3} by the books: {4} less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2} counted, {3} by the books: {4} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2} was issued; the {3} pieces reported need {4}, {5} times that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2} would be reported; the order should yield {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} of {2} would be {3}; the order was given {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} to vendor, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} would be reported here in all, good or not, of {2}: {3} less than nothing would be left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} would be taken from what is {2} here; there are {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} would be {2} {3}, and {4} are counted whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} would come out of rework; in it are only {2} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} would go into rework; there are only {2} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}, lot {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}, lot {2} for {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2} are counted whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2} are taken with {3} decimals at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, badge {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, lot {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, written by a newer version ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} readings, {2} outside the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a part of its own, headed [{1}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is none of {1}{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not an address such as https://hub.plant:8040</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not known in the settings{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not known in {1}{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not usb:VID:PID or usb:VID:PID:SERIAL, such as usb:0C2E:0B61</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is read by another device already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is the name of another one already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−{0} scrap, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−{0} {1} scrapped, {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal is ready. What was recorded here is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SumBar</name>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>favourable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tape</name>
    <message numerus="yes">
        <source>%Ln owed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded in this shift yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries, nothing owed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TapeEntry</name>
    <message>
        <source>Event {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry cannot be undone here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Floorledger terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a decision first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exception is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard to actual: shown here once an order is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle was not written: {0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance of the latest closed order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} {item}: standard to actual, {currency}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal: predicted against booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was posted for this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>No step is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoPlanCard</name>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way back, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {0} to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Variances</name>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariancesPage</name>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter traces a line to its event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger lines behind: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger lines of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ledger line stands behind this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard to actual, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no variance for {0} yet. It is there when something was posted to the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance from standard to actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the difference comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order estimate {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workstation</name>
    <message>
        <source>%n s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see what is behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>escalated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past SLA by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to SLA</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkstationWindow</name>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
