<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%Ln devices lost</source>
        <translation>
            <numerusform>%Ln devices lost</numerusform>
            <numerusform>%Ln devices lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, all safe here</source>
        <translation>
            <numerusform>%Ln waiting, safe here</numerusform>
            <numerusform>%Ln waiting, all safe here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Online · %Ln waiting</source>
        <translation>
            <numerusform>Online · %Ln waiting</numerusform>
            <numerusform>Online · %Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Workstation · %Ln for you</source>
        <translation>
            <numerusform>Workstation · %Ln for you</numerusform>
            <numerusform>Workstation · %Ln for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message numerus="yes">
        <source>%Ln drawings</source>
        <translation>
            <numerusform>%Ln drawings</numerusform>
            <numerusform>%Ln drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>about %Ln min</numerusform>
            <numerusform>about %Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln in all</numerusform>
            <numerusform>%Ln in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show more, %Ln are left</source>
        <translation>
            <numerusform>Show more, %Ln is left</numerusform>
            <numerusform>Show more, %Ln are left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>and %Ln more on the tape</source>
        <translation>
            <numerusform>and %Ln more on the tape</numerusform>
            <numerusform>and %Ln more on the tape</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%Ln digits typed</source>
        <translation>
            <numerusform>%Ln digit typed</numerusform>
            <numerusform>%Ln digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%Ln exceptions are yours</source>
        <translation>
            <numerusform>%Ln exception is yours</numerusform>
            <numerusform>%Ln exceptions are yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on the terminal. They are listed below.</source>
        <translation>
            <numerusform>%Ln owed, safe on the terminal. It is listed below.</numerusform>
            <numerusform>%Ln owed, all safe on the terminal. They are listed below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, all on the terminal&apos;s tape</source>
        <translation>
            <numerusform>and %Ln more, on the terminal&apos;s tape</numerusform>
            <numerusform>and %Ln more, all on the terminal&apos;s tape</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal and on their way.</source>
        <translation>
            <numerusform>%Ln owed, safe on this terminal and on its way.</numerusform>
            <numerusform>%Ln owed, all safe on this terminal and on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal. Some want a decision.</source>
        <translation>
            <numerusform>%Ln owed, safe on this terminal. It may want a decision.</numerusform>
            <numerusform>%Ln owed, all safe on this terminal. Some want a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SilentNote</name>
    <message numerus="yes">
        <source>Terminal {0} at {1} has not been heard of for {2}; %Ln entries wait on it.</source>
        <translation>
            <numerusform>Terminal {0} at {1} has not been heard of for {2}; %Ln entry waits on it.</numerusform>
            <numerusform>Terminal {0} at {1} has not been heard of for {2}; %Ln entries wait on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more terminals</source>
        <translation>
            <numerusform>and %Ln more terminal</numerusform>
            <numerusform>and %Ln more terminals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tape</name>
    <message numerus="yes">
        <source>%Ln owed</source>
        <translation>
            <numerusform>%Ln owed</numerusform>
            <numerusform>%Ln owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries</source>
        <translation>
            <numerusform>Tape · %Ln entry</numerusform>
            <numerusform>Tape · %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries, nothing owed</source>
        <translation>
            <numerusform>Tape · %Ln entry, nothing owed</numerusform>
            <numerusform>Tape · %Ln entries, nothing owed</numerusform>
        </translation>
    </message>
</context>
</TS>
