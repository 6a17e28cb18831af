<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="es_ES">
<context>
    <name>ActionPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Scale: use {0}</source>
        <translation>Báscula: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Unit {0}, change</source>
        <translation>Unidad {0}, cambiar</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Consume</source>
        <translation>Consumo</translation>
    </message>
    <message>
        <source>Good / scrap</source>
        <translation>Notificar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>all the rest</source>
        <translation>todo lo demás</translation>
    </message>
    <message>
        <source>last: {0}</source>
        <translation>última: {0}</translation>
    </message>
    <message>
        <source>lot or pieces</source>
        <translation>lote o piezas</translation>
    </message>
    <message>
        <source>scan GOOD</source>
        <translation>escanee GOOD</translation>
    </message>
    <message>
        <source>scan a lot</source>
        <translation>escanee un lote</translation>
    </message>
    <message>
        <source>set-up, run</source>
        <translation>prep., marcha</translation>
    </message>
    <message>
        <source>shift receipt</source>
        <translation>recibo de turno</translation>
    </message>
    <message>
        <source>what is next</source>
        <translation>lo siguiente</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Approve it here: scan the supervisor's badge</source>
        <translation>Aprobar aquí: escanee la credencial del supervisor</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>Enviar para aprobación</translation>
    </message>
    <message>
        <source>Why is it right?</source>
        <translation>¿Por qué es correcto?</translation>
    </message>
</context>
<context>
    <name>ArrivalCard</name>
    <message>
        <source>Ask plant IT. It comes here by itself as soon as the hub has it; then you can sign in.</source>
        <translation>Pregunte a TI de planta. Llegarán aquí solos en cuanto el hub los tenga; entonces podrá iniciar sesión.</translation>
    </message>
    <message>
        <source>Getting the plant's data</source>
        <translation>Recibiendo los datos de la planta</translation>
    </message>
    <message>
        <source>Getting the plant's data: {0}</source>
        <translation>Recibiendo los datos de la planta: {0}</translation>
    </message>
    <message>
        <source>The hub cannot be reached</source>
        <translation>No se puede acceder al hub</translation>
    </message>
    <message>
        <source>The hub has no data of the plant yet</source>
        <translation>El hub aún no tiene datos de la planta</translation>
    </message>
    <message>
        <source>The plant's data comes by itself as soon as the hub answers; then you can sign in.</source>
        <translation>Los datos de la planta llegarán solos en cuanto el hub responda; entonces podrá iniciar sesión.</translation>
    </message>
    <message>
        <source>The rest comes by itself as soon as the hub answers; then you can sign in.</source>
        <translation>El resto llegará solo en cuanto el hub responda; entonces podrá iniciar sesión.</translation>
    </message>
    <message>
        <source>You can sign in as soon as it is here.</source>
        <translation>Podrá iniciar sesión en cuanto estén aquí.</translation>
    </message>
    <message>
        <source>{0} of the plant's data is here.</source>
        <translation>Está aquí el {0} de los datos de la planta.</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Floorledger: first start</source>
        <translation>Floorledger: primer inicio</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Quitting keeps the enrolment, nothing else.</source>
        <translation>Al salir se conserva el registro, nada más.</translation>
    </message>
    <message>
        <source>Quitting leaves nothing behind.</source>
        <translation>Al salir no queda nada.</translation>
    </message>
</context>
<context>
    <name>CenterPage</name>
    <message>
        <source>Go on without one: the terminal asks again at its next start, once the plant is published.</source>
        <translation>Continuar sin puesto: el terminal volverá a preguntar en su próximo inicio, cuando la planta esté publicada.</translation>
    </message>
    <message>
        <source>Load the demo plant</source>
        <translation>Cargar la planta de demostración</translation>
    </message>
    <message>
        <source>The hub has no plant yet, so there is no work centre to choose.</source>
        <translation>El hub aún no tiene planta, así que no hay puesto que elegir.</translation>
    </message>
    <message>
        <source>{0}: where does this terminal stand?</source>
        <translation>{0}: ¿dónde está este terminal?</translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>{0} · tap to change</source>
        <translation>{0} · cambiar</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Contabilizado</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Cost line</source>
        <translation>Línea de coste</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Haber</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buenas</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Rechazo</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>WIP {0}</source>
        <translation>WIP {0}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>favorable</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>sin explicar</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>desfavorable</translation>
    </message>
</context>
<context>
    <name>ComponentLine</name>
    <message>
        <source>lot needed</source>
        <translation>falta el lote</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} for the whole order</source>
        <translation>{0} orden entera</translation>
    </message>
    <message>
        <source>{0}. Open lot {1}</source>
        <translation>{0}. Abrir el lote {1}</translation>
    </message>
    <message>
        <source>{0}: {1} used of {2} {3} expected</source>
        <translation>{0}: {1} consumidos de {2} {3} previstos</translation>
    </message>
</context>
<context>
    <name>ComponentsCard</name>
    <message>
        <source>Components · used / expected</source>
        <translation>Componentes · real / plan</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadena</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Ledger line</source>
        <translation>Apunte contable</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operario</translation>
    </message>
    <message>
        <source>Way from the amount to the event</source>
        <translation>Camino del importe al evento</translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation>Confirmar: {0}</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>Decidiendo…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Introduzca su PIN.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Needs a reason and your PIN.</source>
        <translation>Requiere un motivo y su PIN.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>The reason and your name go into the log with the decision.</source>
        <translation>El motivo y su nombre se registran con la decisión.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Write a reason first; it is kept with the decision.</source>
        <translation>Escriba primero un motivo; se guarda con la decisión.</translation>
    </message>
    <message>
        <source>You cannot decide this one.</source>
        <translation>Usted no puede decidir sobre esto.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Exception</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>Predicted journal</source>
        <translation>Asiento previsto</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>Resultado de las comprobaciones</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Quién hace qué</translation>
    </message>
    <message>
        <source>{value} at stake · owner {owner} · {age} old</source>
        <translation>{value} en juego · responsable {owner} · hace {age}</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>AIM identifier {0}</source>
        <translation>Identificador AIM {0}</translation>
    </message>
    <message>
        <source>Arrived: “{0}”</source>
        <translation>Ha llegado: «{0}»</translation>
    </message>
    <message>
        <source>Do without AIM</source>
        <translation>Sin AIM</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Escáner de teclado</translation>
    </message>
    <message>
        <source>No AIM identifier</source>
        <translation>Sin identificador AIM</translation>
    </message>
    <message>
        <source>No separator GS</source>
        <translation>Sin separador GS</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Put something on the scale and take it off again.</source>
        <translation>Ponga algo en la báscula y retírelo.</translation>
    </message>
    <message>
        <source>Read keys by place</source>
        <translation>Leer teclas por posición</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Báscula</translation>
    </message>
    <message>
        <source>Scan the self-test label now, printed or from this screen.</source>
        <translation>Escanee ahora la etiqueta de autoprueba, impresa o en esta pantalla.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Self-test label</source>
        <translation>Etiqueta de autoprueba</translation>
    </message>
    <message>
        <source>Separator GS arrived</source>
        <translation>Separador GS recibido</translation>
    </message>
    <message>
        <source>Speed {0} · change</source>
        <translation>Velocidad {0} · cambiar</translation>
    </message>
    <message>
        <source>Take this for GS</source>
        <translation>Tomar esto como GS</translation>
    </message>
    <message>
        <source>Unit: {0} · change</source>
        <translation>Unidad: {0} · cambiar</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>tal como se envía</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Keyboard scanner</source>
        <translation>Escáner de teclado</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Nothing came yet</source>
        <translation>Aún no ha llegado nada</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Báscula</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Use a device, and it lights up here.</source>
        <translation>Use un dispositivo y se iluminará aquí.</translation>
    </message>
    <message>
        <source>{0}, nothing came yet</source>
        <translation>{0}, aún no ha llegado nada</translation>
    </message>
    <message>
        <source>{0}, see the advice</source>
        <translation>{0}, vea el consejo</translation>
    </message>
    <message>
        <source>{0}, works</source>
        <translation>{0}, funciona</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Close the document</source>
        <translation>Cerrar el documento</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Otro documento</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>This document cannot be shown; its file makes no sense. Ask planning to publish it again.</source>
        <translation>Este documento no se puede mostrar; su archivo no es legible. Pida a planificación que lo publique de nuevo.</translation>
    </message>
    <message>
        <source>This is not on this terminal yet; it comes with the next contact to the hub.</source>
        <translation>Esto aún no está en este terminal; llegará con el próximo contacto con el hub.</translation>
    </message>
    <message>
        <source>This job has no drawing and no work instruction.</source>
        <translation>Este trabajo no tiene plano ni instrucción de trabajo.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Detalles para soporte</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Check the newest entry before you repeat the step. Tell support and show the details.</source>
        <translation>Compruebe la última entrada antes de repetir el paso. Avise a soporte y muestre los detalles.</translation>
    </message>
    <message>
        <source>Everything recorded before is stored on this machine. Look at the newest entry to see it.</source>
        <translation>Todo lo registrado antes está guardado en este equipo. Mire la última entrada para comprobarlo.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. The last step may not have been recorded.</source>
        <translation>Algo falló en el programa. Puede que el último paso no se haya registrado.</translation>
    </message>
    <message>
        <source>This machine refused something: disk, file or connection.</source>
        <translation>Este equipo ha denegado algo: disco, archivo o conexión.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, tell support and show the details.</source>
        <translation>Inténtelo de nuevo. Si se repite, avise a soporte y muestre los detalles.</translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Exceptions</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Filter exceptions</source>
        <translation>Filtrar incidencias</translation>
    </message>
    <message>
        <source>It is not certain that the decision was kept. Look at the trail before you decide again.</source>
        <translation>No es seguro que la decisión se haya guardado. Mire el historial antes de decidir de nuevo.</translation>
    </message>
    <message>
        <source>Nothing here needs a decision.</source>
        <translation>Aquí no hay nada que decidir.</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} abiertas</translation>
    </message>
    <message>
        <source>{0}, {1} at stake · sorted by money × time to SLA</source>
        <translation>{0}, {1} en juego · ordenadas por importe × tiempo hasta el plazo</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Auditor's bundle into</source>
        <translation>Paquete de auditoría en</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder for the bundle</source>
        <translation>Carpeta para el paquete</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Escribir el paquete</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>under 1 min</source>
        <translation>menos de 1 min</translation>
    </message>
    <message>
        <source>{0} d {1} h</source>
        <translation>{0} d {1} h</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Filter: press /</source>
        <translation>Filtro: pulse /</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Every check passed.</source>
        <translation>Todas las comprobaciones superadas.</translation>
    </message>
    <message>
        <source>entered {0}</source>
        <translation>introducido {0}</translation>
    </message>
    <message>
        <source>expected {0}</source>
        <translation>esperado {0}</translation>
    </message>
    <message>
        <source>more likely {0}</source>
        <translation>más probable {0}</translation>
    </message>
</context>
<context>
    <name>FindingsNote</name>
    <message>
        <source>Keep</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Usar {0}</translation>
    </message>
</context>
<context>
    <name>FreshnessLine</name>
    <message>
        <source>As known {0} ago</source>
        <translation>Según se sabía hace {0}</translation>
    </message>
    <message>
        <source>As this terminal knew it {0} ago; others may have changed it since.</source>
        <translation>Según este terminal hace {0}; otros pueden haberlo cambiado desde entonces.</translation>
    </message>
    <message>
        <source>This terminal has never heard from the hub.</source>
        <translation>Este terminal nunca ha recibido nada del hub.</translation>
    </message>
</context>
<context>
    <name>HandOverCard</name>
    <message>
        <source>Handed over by {0} at {1}</source>
        <translation>Entregado por {0} a las {1}</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Lo he leído</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%Ln devices lost</source>
        <translation>
            <numerusform>%Ln dispositivo perdido</numerusform>
            <numerusform>%Ln dispositivos perdidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, all safe here</source>
        <translation>
            <numerusform>%Ln pendiente, a salvo aquí</numerusform>
            <numerusform>%Ln pendientes, a salvo aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Hub restored</source>
        <translation>Hub restaurado</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Sin escáner</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>Online · %Ln waiting</source>
        <translation>
            <numerusform>En línea · %Ln pendiente</numerusform>
            <numerusform>En línea · %Ln pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Online · 0 waiting</source>
        <translation>En línea · 0 pendientes</translation>
    </message>
    <message>
        <source>Restart needed</source>
        <translation>Hay que reiniciar</translation>
    </message>
    <message>
        <source>Scan the self-test label</source>
        <translation>Escanee la etiqueta de autoprueba</translation>
    </message>
    <message>
        <source>Scanner lost</source>
        <translation>Escáner perdido</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Escáner listo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Estación</translation>
    </message>
    <message numerus="yes">
        <source>Workstation · %Ln for you</source>
        <translation>
            <numerusform>Puesto · %Ln para usted</numerusform>
            <numerusform>Puesto · %Ln para usted</numerusform>
        </translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation>credencial {0}</translation>
    </message>
    <message>
        <source>{0} lost</source>
        <translation>{0} perdido</translation>
    </message>
    <message>
        <source>{0} not understood</source>
        <translation>{0} no se entiende</translation>
    </message>
    <message>
        <source>{0} with {1}</source>
        <translation>{0} con {1}</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Address of the hub</source>
        <translation>Dirección del hub</translation>
    </message>
    <message>
        <source>CA file of the plant, if any</source>
        <translation>Archivo CA, si lo hay</translation>
    </message>
    <message>
        <source>Getting the plant's data: {0}. The data of a large plant takes some minutes.</source>
        <translation>Recibiendo los datos de la planta: {0}. En una planta grande tarda unos minutos.</translation>
    </message>
    <message>
        <source>Hub and ledger are kept on this computer, for one machine or to try. Tap again to join a plant's hub.</source>
        <translation>El hub y el libro mayor están en este equipo, para un solo equipo o para probar. Toque otra vez para unirse al hub de una planta.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Código de un solo uso</translation>
    </message>
    <message>
        <source>Or scan the label that came with the code: it holds address and code.</source>
        <translation>O escanee la etiqueta que vino con el código: contiene dirección y código.</translation>
    </message>
    <message>
        <source>This computer is the hub</source>
        <translation>Este equipo es el hub</translation>
    </message>
    <message>
        <source>This terminal is enrolled at {0}. Connect fetches the plant; if it fails, check the network.</source>
        <translation>Este terminal está inscrito en {0}. Conectar trae los datos de la planta; si falla, revise la red.</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>A badge</source>
        <translation>Una credencial</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>Un lote</translation>
    </message>
    <message>
        <source>A reason</source>
        <translation>Un motivo</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>Una orden</translation>
    </message>
    <message>
        <source>GOOD</source>
        <translation>GOOD</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Scan an order to begin</source>
        <translation>Escanee una orden</translation>
    </message>
    <message>
        <source>Scan its label, or press Jobs to choose one.</source>
        <translation>Escanee su etiqueta o elija un trabajo en Trabajos.</translation>
    </message>
    <message>
        <source>Scan, or press a button above.</source>
        <translation>Escanee o pulse un botón de arriba.</translation>
    </message>
    <message>
        <source>changes the job</source>
        <translation>cambia el trabajo</translation>
    </message>
    <message>
        <source>changes the person</source>
        <translation>cambia la persona</translation>
    </message>
    <message>
        <source>opens Consume, filled in</source>
        <translation>abre Consumo, ya rellenado</translation>
    </message>
    <message>
        <source>opens Good / scrap</source>
        <translation>abre Notificar</translation>
    </message>
    <message>
        <source>opens Scrap with that reason</source>
        <translation>abre Rechazo con ese motivo</translation>
    </message>
    <message>
        <source>opens its job here</source>
        <translation>abre su trabajo aquí</translation>
    </message>
</context>
<context>
    <name>JobButton</name>
    <message>
        <source>at this terminal now</source>
        <translation>ahora aquí</translation>
    </message>
    <message>
        <source>done here</source>
        <translation>terminado aquí</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>vence {0}</translation>
    </message>
    <message>
        <source>late by {0}</source>
        <translation>retraso de {0}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation>op. {0} {1}</translation>
    </message>
    <message>
        <source>started</source>
        <translation>empezada</translation>
    </message>
    <message>
        <source>waits for op {0}</source>
        <translation>espera a la op. {0}</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation>{0} bloqueadas</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message numerus="yes">
        <source>%Ln drawings</source>
        <translation>
            <numerusform>%Ln plano</numerusform>
            <numerusform>%Ln planos</numerusform>
        </translation>
    </message>
    <message>
        <source>After: op {0}, {1}</source>
        <translation>Después: op. {0}, {1}</translation>
    </message>
    <message>
        <source>Before: op {0}, {1}</source>
        <translation>Antes: op. {0}, {1}</translation>
    </message>
    <message>
        <source>Booked {0} min · {1} / h</source>
        <translation>Registrado {0} min · {1} / h</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buenas</translation>
    </message>
    <message>
        <source>Left {0}</source>
        <translation>Quedan {0}</translation>
    </message>
    <message>
        <source>No order here yet</source>
        <translation>Aún no hay orden aquí</translation>
    </message>
    <message>
        <source>Scan an order</source>
        <translation>Escanee una orden</translation>
    </message>
    <message>
        <source>Scrap {0} ({1} %)</source>
        <translation>Rechazo {0} ({1} %)</translation>
    </message>
    <message>
        <source>Standard {0} min · {1} / h</source>
        <translation>Estándar {0} min · {1} / h</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>unos %Ln min</numerusform>
            <numerusform>unos %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>vence {0}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>op {0} {1}</source>
        <translation>op. {0} {1}</translation>
    </message>
    <message>
        <source>{0} good</source>
        <translation>{0} buenas</translation>
    </message>
    <message>
        <source>{0} good and {1} scrap of {2} planned</source>
        <translation>{0} buenas y {1} rechazadas de {2} previstas</translation>
    </message>
    <message>
        <source>{0} min each, standard {1}</source>
        <translation>{0} min por pieza, estándar {1}</translation>
    </message>
    <message>
        <source>{0} on hold</source>
        <translation>{0} bloqueadas</translation>
    </message>
    <message>
        <source>{0} wait for a decision and are not in Good yet</source>
        <translation>{0} esperan una decisión y aún no cuentan como buenas</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln en total</numerusform>
            <numerusform>%Ln en total</numerusform>
        </translation>
    </message>
    <message>
        <source>All centres</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>By due date</source>
        <translation>Por vencimiento</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Por orden</translation>
    </message>
    <message>
        <source>Close the job list</source>
        <translation>Cerrar la lista de trabajos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Jobs with “{0}”</source>
        <translation>Trabajos con «{0}»</translation>
    </message>
    <message>
        <source>No job here matches. Press Search to change the number, or scan the order label: it opens any job.</source>
        <translation>Ningún trabajo coincide aquí. Pulse Buscar para cambiar el número o escanee la etiqueta de la orden: abre cualquiera.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message numerus="yes">
        <source>Show more, %Ln are left</source>
        <translation>
            <numerusform>Mostrar más, queda %Ln</numerusform>
            <numerusform>Mostrar más, quedan %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>This centre</source>
        <translation>Este puesto</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Cr</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Dr</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Nothing would be posted.</source>
        <translation>No se contabilizaría nada.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {0}</source>
        <translation>Tecla {0}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Delete last letter</source>
        <translation>Borrar la última letra</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Teclado en pantalla</translation>
    </message>
</context>
<context>
    <name>LeaveCard</name>
    <message>
        <source>A supervisor or an administrator scans the badge and types the PIN.</source>
        <translation>Un supervisor o administrador escanea la credencial y teclea el PIN.</translation>
    </message>
    <message>
        <source>Leave the full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>favourable</source>
        <translation>favorable</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>desfavorable</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Also signed in: {0}</source>
        <translation>También con sesión: {0}</translation>
    </message>
    <message>
        <source>Kept as it was: {0}</source>
        <translation>Se conserva tal cual: {0}</translation>
    </message>
    <message>
        <source>Locked: nobody was here since {0}. Scan your badge to go on.</source>
        <translation>Bloqueado: no hay nadie aquí desde las {0}. Escanee su credencial para continuar.</translation>
    </message>
    <message>
        <source>{0} is at work</source>
        <translation>{0} está trabajando</translation>
    </message>
</context>
<context>
    <name>LotPageCard</name>
    <message>
        <source>Close the lot</source>
        <translation>Cerrar el lote</translation>
    </message>
    <message>
        <source>No order here made it.</source>
        <translation>Ninguna orden de aquí lo fabricó.</translation>
    </message>
    <message>
        <source>Nothing was taken from it, as far as is known.</source>
        <translation>Que se sepa, no se ha tomado nada de él.</translation>
    </message>
    <message>
        <source>Only what this terminal knows is shown.</source>
        <translation>Solo se muestra lo que este terminal sabe.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>De dónde vino</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>A dónde fue</translation>
    </message>
    <message>
        <source>made {0}</source>
        <translation>fabricado {0}</translation>
    </message>
    <message>
        <source>used {0}</source>
        <translation>consumido {0}</translation>
    </message>
    <message>
        <source>{0} left the plant</source>
        <translation>{0} salieron de la planta</translation>
    </message>
    <message>
        <source>{0} scrapped from stock</source>
        <translation>{0} desechados del almacén</translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation>{0}, lote {1}</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Back from vendor</source>
        <translation>Vuelta del proveedor</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>Subproducto</translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation>Rechazo de componente</translation>
    </message>
    <message>
        <source>Count stock</source>
        <translation>Contar existencias</translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation>Decidir un bloqueo</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Move stock</source>
        <translation>Mover existencias</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Put a component back</source>
        <translation>Devolver un componente</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Retrabajo</translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation>Enviar al proveedor</translation>
    </message>
    <message>
        <source>What else happened?</source>
        <translation>¿Qué más ha pasado?</translation>
    </message>
    <message>
        <source>scan {0}</source>
        <translation>escanee {0}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Restart this terminal soon.</source>
        <translation>Reinicie pronto este terminal.</translation>
    </message>
    <message>
        <source>Sign out when you can: then this terminal goes on with it. Everything recorded here is safe.</source>
        <translation>Cierre sesión cuando pueda: entonces este terminal sigue con él. Todo lo registrado aquí está seguro.</translation>
    </message>
    <message>
        <source>The hub was restored.</source>
        <translation>El hub fue restaurado.</translation>
    </message>
    <message>
        <source>This terminal goes on with it by itself; everything recorded here is safe.</source>
        <translation>Este terminal sigue con él por sí solo; todo lo registrado aquí está seguro.</translation>
    </message>
    <message>
        <source>This was saved before the restart. Do not enter it again.</source>
        <translation>Esto se guardó antes del reinicio. No lo introduzca otra vez.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more on the tape</source>
        <translation>
            <numerusform>y %Ln más en el registro</numerusform>
            <numerusform>y %Ln más en el registro</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Coma</translation>
    </message>
</context>
<context>
    <name>OrderPicker</name>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Order: press /</source>
        <translation>Orden: pulse /</translation>
    </message>
</context>
<context>
    <name>OrderStateBox</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close {0}: its WIP is settled to the variance accounts. This cannot be undone.</source>
        <translation>Cerrar {0}: su WIP se liquida en las cuentas de desviación. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Complete {0}: nothing more is reported to it, and it can then be closed.</source>
        <translation>Completar {0}: no se notifica nada más y después se puede cerrar.</translation>
    </message>
    <message>
        <source>Confirm: {0}</source>
        <translation>Confirmar: {0}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Enter opens the variance of the order.</source>
        <translation>Intro abre la desviación de la orden.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This order is closed. Enter opens its variance.</source>
        <translation>Esta orden está cerrada. Intro abre su desviación.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Procesando…</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Filter orders</source>
        <translation>Filtrar órdenes</translation>
    </message>
    <message>
        <source>It is not certain that this was kept. Look at the order's state before you try again.</source>
        <translation>No es seguro que se haya guardado. Mire el estado de la orden antes de reintentarlo.</translation>
    </message>
    <message>
        <source>No order fits.</source>
        <translation>Ninguna orden coincide.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation>Órdenes y WIP</translation>
    </message>
    <message>
        <source>{0} orders, {1} in WIP</source>
        <translation>{0} órdenes, {1} en curso</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Getting the plant's data: {0}. Figures and lists are not whole until it is here.</source>
        <translation>Recibiendo los datos de la planta: {0}. Hasta que estén aquí, las cifras y listas no están completas.</translation>
    </message>
    <message>
        <source>This could not be read just now; what you see was read before. It is tried again by itself.</source>
        <translation>No se ha podido leer ahora; lo que ve se leyó antes. Se reintenta solo.</translation>
    </message>
    <message>
        <source>{0} of the plant's data is here, so figures and lists are not whole. The rest comes by itself as soon as the hub answers.</source>
        <translation>Está aquí el {0} de los datos de la planta, así que las cifras y listas no están completas. El resto llegará solo en cuanto el hub responda.</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo of what is held</source>
        <translation>Foto de lo bloqueado</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Go on without</source>
        <translation>Seguir sin ella</translation>
    </message>
    <message>
        <source>Go on without a photo</source>
        <translation>Seguir sin foto</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo of what is held</source>
        <translation>Foto de lo bloqueado</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Quitar la foto</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Repetir</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN de {0}</translation>
    </message>
    <message>
        <source>to approve this entry</source>
        <translation>para aprobar esta entrada</translation>
    </message>
    <message>
        <source>to leave the full screen</source>
        <translation>para salir de pantalla completa</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message numerus="yes">
        <source>%Ln digits typed</source>
        <translation>
            <numerusform>%Ln cifra introducida</numerusform>
            <numerusform>%Ln cifras introducidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Close the labels</source>
        <translation>Cerrar las etiquetas</translation>
    </message>
    <message>
        <source>Nothing can be printed from here.</source>
        <translation>Desde aquí no se puede imprimir nada.</translation>
    </message>
    <message>
        <source>One copy less</source>
        <translation>Una copia menos</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Una copia más</translation>
    </message>
    <message>
        <source>Preview of what will be printed</source>
        <translation>Vista previa de lo que se imprimirá</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Printer: {0}</source>
        <translation>Impresora: {0}</translation>
    </message>
    <message>
        <source>Scan a lot to print its label; digits are copies, OK prints.</source>
        <translation>Escanee un lote; las cifras son copias, OK imprime.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copias</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%Ln exceptions are yours</source>
        <translation>
            <numerusform>%Ln incidencia es suya</numerusform>
            <numerusform>%Ln incidencias son suyas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Badge {0}</source>
        <translation>Credencial {0}</translation>
    </message>
    <message>
        <source>Feed {0} old</source>
        <translation>Datos de hace {0}</translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation>Floorledger</translation>
    </message>
    <message>
        <source>Offline, feed {0} old</source>
        <translation>Sin conexión, datos de hace {0}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on the terminal. They are listed below.</source>
        <translation>
            <numerusform>%Ln pendiente, a salvo en el terminal. Figura abajo.</numerusform>
            <numerusform>%Ln pendientes, todas a salvo en el terminal. Figuran abajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation>Registrado en este turno</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>For who comes next</source>
        <translation>Para el relevo</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Hasta dónde ha llegado</translation>
    </message>
    <message>
        <source>Nothing owed. All that is booked is verified in the ERP.</source>
        <translation>Nada pendiente. Todo lo contabilizado está verificado en el ERP.</translation>
    </message>
    <message>
        <source>Printed {0}, {1}</source>
        <translation>Impreso {0}, {1}</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>Comprobante de turno</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Aún pendiente</translation>
    </message>
    <message>
        <source>The record itself stays in the log; this page is a copy.</source>
        <translation>El registro en sí queda en el diario; esta página es una copia.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, all on the terminal's tape</source>
        <translation>
            <numerusform>y %Ln más, en el registro del terminal</numerusform>
            <numerusform>y %Ln más, todas en el registro del terminal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal and on their way.</source>
        <translation>
            <numerusform>%Ln pendiente, a salvo en este terminal y en camino.</numerusform>
            <numerusform>%Ln pendientes, todas a salvo en este terminal y en camino.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln owed, all safe on this terminal. Some want a decision.</source>
        <translation>
            <numerusform>%Ln pendiente, a salvo en este terminal. Puede necesitar una decisión.</numerusform>
            <numerusform>%Ln pendientes, todas a salvo en este terminal. Algunas necesitan una decisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Captured in this shift</source>
        <translation>Registrado en este turno</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>For who comes next</source>
        <translation>Para el relevo</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Hasta dónde ha llegado</translation>
    </message>
    <message>
        <source>Nothing owed. All that is booked is verified in the ERP.</source>
        <translation>Nada pendiente. Todo lo contabilizado está verificado en el ERP.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Imprimir el recibo</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Scan a badge to go on.</source>
        <translation>Escanee una credencial para continuar.</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>Comprobante de turno</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Aún pendiente</translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation>lo tiene: {0}</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Close the demo scanner</source>
        <translation>Cerrar el escáner de demostración</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Código por escanear</translation>
    </message>
    <message>
        <source>Demo scanner</source>
        <translation>Escáner demo</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Escriba un código</translation>
    </message>
    <message>
        <source>network: off</source>
        <translation>red: no</translation>
    </message>
    <message>
        <source>network: on</source>
        <translation>red: sí</translation>
    </message>
</context>
<context>
    <name>ScanLine</name>
    <message>
        <source>Demo scanner</source>
        <translation>Escáner demo</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>No scan yet. Every scan is answered here.</source>
        <translation>Aún no hay lecturas. Cada una se responde aquí.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aceptado</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>#{0}: the content does not match its hash</source>
        <translation>#{0}: el contenido no coincide con su hash</translation>
    </message>
    <message>
        <source>+{0} good</source>
        <translation>+{0} buenas</translation>
    </message>
    <message>
        <source>+{0} good after rework</source>
        <translation>+{0} buenas tras retrabajo</translation>
    </message>
    <message>
        <source>+{0} good, final</source>
        <translation>+{0} buenas, final</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 evento</translation>
    </message>
    <message>
        <source>1 more event without the hub's answer</source>
        <translation>1 evento más sin respuesta del hub</translation>
    </message>
    <message>
        <source>1 {0} = {1} {2} is not above zero.</source>
        <translation>1 {0} = {1} {2} no es mayor que cero.</translation>
    </message>
    <message>
        <source>1 {0} = {1} {2}: a package smaller than one piece.</source>
        <translation>1 {0} = {1} {2}: un envase menor que una pieza.</translation>
    </message>
    <message>
        <source>1 {0} = {1}/0 {2}, which is no number.</source>
        <translation>1 {0} = {1}/0 {2} no es un número.</translation>
    </message>
    <message>
        <source>A PIN is not scanned; anybody could read it along.</source>
        <translation>Un PIN no se escanea; cualquiera podría leerlo.</translation>
    </message>
    <message>
        <source>A decision cannot be approved.</source>
        <translation>Una decisión no se puede aprobar.</translation>
    </message>
    <message>
        <source>A decision on this event is on its way to the hub.</source>
        <translation>Una decisión sobre este evento va camino del hub.</translation>
    </message>
    <message>
        <source>A device id has 1 to 64 letters, digits, dots, dashes or underscores.</source>
        <translation>Un identificador de dispositivo tiene de 1 a 64 letras, cifras, puntos, guiones o guiones bajos.</translation>
    </message>
    <message>
        <source>A device's public key has {0} bytes, this one {1}.</source>
        <translation>La clave pública de un dispositivo tiene {0} bytes; esta, {1}.</translation>
    </message>
    <message>
        <source>A downgrade names the lower item.</source>
        <translation>Una degradación indica el artículo inferior.</translation>
    </message>
    <message>
        <source>A field of the supplier label makes no sense.</source>
        <translation>Un campo de la etiqueta del proveedor no tiene sentido.</translation>
    </message>
    <message>
        <source>A hold is of pieces of an order, or of a lot of an item, and not of both.</source>
        <translation>Un bloqueo es de piezas de una orden o de un lote de un artículo, no de ambos.</translation>
    </message>
    <message>
        <source>A label is scanned.</source>
        <translation>Una etiqueta se escanea.</translation>
    </message>
    <message>
        <source>A photo belongs to a hold.</source>
        <translation>Una foto corresponde a un bloqueo.</translation>
    </message>
    <message>
        <source>A separator is missing between two values</source>
        <translation>Falta un separador entre dos valores</translation>
    </message>
    <message>
        <source>A separator may have been lost, so two values would be read as one.</source>
        <translation>Puede haberse perdido un separador y dos valores se leerían como uno.</translation>
    </message>
    <message>
        <source>A supervisor or an administrator may leave the full screen.</source>
        <translation>Un supervisor o administrador puede salir de pantalla completa.</translation>
    </message>
    <message>
        <source>A supervisor or an administrator may.</source>
        <translation>Un supervisor o administrador puede.</translation>
    </message>
    <message>
        <source>AI {0} came without its companion: {1}.</source>
        <translation>El AI {0} llegó sin su pareja: {1}.</translation>
    </message>
    <message>
        <source>About twice as many: were they reported twice, or is it their second side?</source>
        <translation>Aproximadamente el doble: ¿se notificaron dos veces o es su segunda cara?</translation>
    </message>
    <message>
        <source>Accepted with your reason: the exception ends</source>
        <translation>Aceptada con su motivo: la incidencia termina</translation>
    </message>
    <message>
        <source>Address and code were read from the label.</source>
        <translation>La dirección y el código se leyeron de la etiqueta.</translation>
    </message>
    <message>
        <source>All that it added up has been decided.</source>
        <translation>Se ha decidido todo lo que sumaba.</translation>
    </message>
    <message>
        <source>An approval would post nothing: {0}</source>
        <translation>Una aprobación no contabilizaría nada: {0}</translation>
    </message>
    <message>
        <source>An encrypted log takes SQLCipher, which is not installed here.</source>
        <translation>Un registro cifrado necesita SQLCipher, que no está instalado aquí.</translation>
    </message>
    <message>
        <source>An entry of type {0} waits for an update of this hub; then decide on it.</source>
        <translation>Una entrada de tipo {0} espera una actualización de este hub; decida entonces.</translation>
    </message>
    <message>
        <source>An entry of type {0} was written by a newer version.</source>
        <translation>Una versión más nueva escribió una entrada de tipo {0}.</translation>
    </message>
    <message>
        <source>An event's id has at most {0} characters.</source>
        <translation>El identificador de un evento tiene como máximo {0} caracteres.</translation>
    </message>
    <message>
        <source>An undo cannot bring it back; ask your supervisor.</source>
        <translation>Una anulación no puede recuperarlo; pregunte a su supervisor.</translation>
    </message>
    <message>
        <source>Another Floorledger is using {0}.</source>
        <translation>Otro Floorledger está usando {0}.</translation>
    </message>
    <message>
        <source>Another process of the hub holds the database.</source>
        <translation>Otro proceso del hub tiene ocupada la base de datos.</translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation>Otro programa tiene ocupada la base de datos.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Aprobaciones</translation>
    </message>
    <message>
        <source>Approved {0} seconds after the entry, on the same device.</source>
        <translation>Aprobado {0} segundos después de la entrada, en el mismo dispositivo.</translation>
    </message>
    <message>
        <source>Approved: the event posts</source>
        <translation>Aprobado: el evento se contabiliza</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Abril</translation>
    </message>
    <message>
        <source>April {0}</source>
        <translation>Abril de {0}</translation>
    </message>
    <message>
        <source>Ask IT to enrol it again.</source>
        <translation>Pida a TI que lo registre de nuevo.</translation>
    </message>
    <message>
        <source>Ask IT to set it up.</source>
        <translation>Pida a TI que la configure.</translation>
    </message>
    <message>
        <source>Ask IT to set the camera to smaller pictures.</source>
        <translation>Pida a TI que configure la cámara con imágenes más pequeñas.</translation>
    </message>
    <message>
        <source>Ask another controller.</source>
        <translation>Pida a otro controller.</translation>
    </message>
    <message>
        <source>Ask another supervisor; it waits safely.</source>
        <translation>Pregunte a otro supervisor; espera a salvo.</translation>
    </message>
    <message>
        <source>Ask another supervisor; the event waits safely.</source>
        <translation>Pida a otro supervisor; el evento espera a salvo.</translation>
    </message>
    <message>
        <source>Ask for a new one at the hub.</source>
        <translation>Pida uno nuevo en el hub.</translation>
    </message>
    <message>
        <source>Ask for another one.</source>
        <translation>Pida otra.</translation>
    </message>
    <message>
        <source>Ask planning to release it.</source>
        <translation>Pida a planificación que la libere.</translation>
    </message>
    <message>
        <source>Ask planning to rename it.</source>
        <translation>Pida a planificación que lo renombre.</translation>
    </message>
    <message>
        <source>Ask plant IT.</source>
        <translation>Pregunte a TI de planta.</translation>
    </message>
    <message>
        <source>Ask quality to release the hold or to decide on it.</source>
        <translation>Pida a calidad que libere el bloqueo o decida sobre él.</translation>
    </message>
    <message>
        <source>Ask somebody else to decide.</source>
        <translation>Pida a otra persona que decida.</translation>
    </message>
    <message>
        <source>Ask the warehouse.</source>
        <translation>Pregunte al almacén.</translation>
    </message>
    <message>
        <source>Ask who recorded it, then decide on it.</source>
        <translation>Pregunte a quien lo registró y decida después.</translation>
    </message>
    <message>
        <source>Ask whoever keeps the users.</source>
        <translation>Pregunte a quien administra los usuarios.</translation>
    </message>
    <message>
        <source>Ask whoever runs it, then print again.</source>
        <translation>Pregunte a quien la gestiona y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>Ask whoever runs the hub.</source>
        <translation>Pregunte a quien administra el hub.</translation>
    </message>
    <message>
        <source>Ask your supervisor to look at it; send it there with the button below.</source>
        <translation>Pida a su supervisor que lo mire; envíeselo con el botón de abajo.</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>Pregunte a su supervisor.</translation>
    </message>
    <message>
        <source>Ask: {0}</source>
        <translation>Preguntar: {0}</translation>
    </message>
    <message>
        <source>Assigned: the exception moves to its new owner</source>
        <translation>Asignada: la incidencia pasa a su nuevo responsable</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Agosto</translation>
    </message>
    <message>
        <source>August {0}</source>
        <translation>Agosto de {0}</translation>
    </message>
    <message>
        <source>Back from a vendor</source>
        <translation>De vuelta del proveedor</translation>
    </message>
    <message>
        <source>Back from vendor</source>
        <translation>Vuelta del proveedor</translation>
    </message>
    <message>
        <source>Back from vendors</source>
        <translation>Devuelto por proveedores</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Malas</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Badge {0} is not known here.</source>
        <translation>La credencial {0} no se conoce aquí.</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <source>Book the customer's return, or scrap what is still here.</source>
        <translation>Registre la devolución del cliente o deseche lo que aún queda aquí.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>By the plant's rule somebody looks at this before it posts: {0}, {1}.</source>
        <translation>Según la regla de la planta alguien lo mira antes de contabilizarlo: {0}, {1}.</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>Subproducto</translation>
    </message>
    <message>
        <source>By-products</source>
        <translation>Subproductos</translation>
    </message>
    <message>
        <source>CFO delegate</source>
        <translation>delegado de dirección financiera</translation>
    </message>
    <message>
        <source>Call support.</source>
        <translation>Llame a soporte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadena</translation>
    </message>
    <message>
        <source>Check both readings.</source>
        <translation>Compruebe ambas lecturas.</translation>
    </message>
    <message>
        <source>Check it, or ask for a new one at the hub.</source>
        <translation>Compruébelo o pida uno nuevo en el hub.</translation>
    </message>
    <message>
        <source>Check its cable, then take the picture again.</source>
        <translation>Compruebe su cable y tome la foto de nuevo.</translation>
    </message>
    <message>
        <source>Check that it is on and connected, then print again.</source>
        <translation>Compruebe que está encendida y conectada y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>Check that the right label was scanned.</source>
        <translation>Compruebe que se escaneó la etiqueta correcta.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>Check the dosing {0}; return what is left over, or report what was lost.</source>
        <translation>Compruebe la dosificación {0}; devuelva lo que sobra o notifique lo que se perdió.</translation>
    </message>
    <message>
        <source>Check the lot and the number.</source>
        <translation>Compruebe el lote y el número.</translation>
    </message>
    <message>
        <source>Check the number and the order.</source>
        <translation>Compruebe el número y la orden.</translation>
    </message>
    <message>
        <source>Check the number; nothing was released.</source>
        <translation>Compruebe el número; no se liberó nada.</translation>
    </message>
    <message>
        <source>Check the readings.</source>
        <translation>Compruebe las lecturas.</translation>
    </message>
    <message>
        <source>Check {0} whether an issue was forgotten or the bill of materials asks for too much.</source>
        <translation>Compruebe {0} si se olvidó una salida o si la lista de materiales pide demasiado.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Choose a reason, or scan it.</source>
        <translation>Elija un motivo o escanéelo.</translation>
    </message>
    <message>
        <source>Choose another printer.</source>
        <translation>Elija otra impresora.</translation>
    </message>
    <message>
        <source>Choose another speed until the label can be read; the scanner's manual names the right one.</source>
        <translation>Elija otra velocidad hasta que se lea la etiqueta; el manual del escáner indica la correcta.</translation>
    </message>
    <message>
        <source>Choose by a digit</source>
        <translation>Elegir con una cifra</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Elíjalo.</translation>
    </message>
    <message>
        <source>Choose something else, or scan CANCEL to go back.</source>
        <translation>Elija otra cosa, o escanee CANCEL para volver.</translation>
    </message>
    <message>
        <source>Choose the component, or scan its lot.</source>
        <translation>Elija el componente o escanee su lote.</translation>
    </message>
    <message>
        <source>Choose the lot, or scan it.</source>
        <translation>Elija el lote o escanéelo.</translation>
    </message>
    <message>
        <source>Choose the purchase order.</source>
        <translation>Elija el pedido de compra.</translation>
    </message>
    <message>
        <source>Choose the reason more exactly.</source>
        <translation>Elija el motivo con más detalle.</translation>
    </message>
    <message>
        <source>Choose the work centre at which this terminal stands.</source>
        <translation>Elija el puesto en el que está este terminal.</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>Elija qué se hace con ello.</translation>
    </message>
    <message>
        <source>Choose what came out.</source>
        <translation>Elija qué salió.</translation>
    </message>
    <message>
        <source>Choose what is decided on.</source>
        <translation>Elija sobre qué se decide.</translation>
    </message>
    <message>
        <source>Choose what the order yields.</source>
        <translation>Elija lo que produce la orden.</translation>
    </message>
    <message>
        <source>Choose what was measured.</source>
        <translation>Elija qué se midió.</translation>
    </message>
    <message>
        <source>Choose what was wrong, or scan the reason.</source>
        <translation>Elija qué estaba mal o escanee el motivo.</translation>
    </message>
    <message>
        <source>Choose whether pieces go into rework or are good again.</source>
        <translation>Elija si las piezas van a retrabajo o vuelven a ser buenas.</translation>
    </message>
    <message>
        <source>Choose whether the order had it already.</source>
        <translation>Elija si la orden ya lo tenía.</translation>
    </message>
    <message>
        <source>Choose who worked.</source>
        <translation>Elija quién trabajó.</translation>
    </message>
    <message>
        <source>Choose why it is scrap, or scan the reason.</source>
        <translation>Elija por qué es rechazo o escanee el motivo.</translation>
    </message>
    <message>
        <source>Choose why it stopped, or scan the reason.</source>
        <translation>Elija por qué se paró o escanee el motivo.</translation>
    </message>
    <message>
        <source>Choose why, or scan the reason.</source>
        <translation>Elija el motivo o escanéelo.</translation>
    </message>
    <message>
        <source>Choose why, then Record or scan OK.</source>
        <translation>Elija el motivo; después pulse Registrar o escanee OK.</translation>
    </message>
    <message>
        <source>Clearing up</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Clock moved by {0} ms</source>
        <translation>Reloj movido {0} ms</translation>
    </message>
    <message>
        <source>Clock {0} ms to the hub's</source>
        <translation>Reloj {0} ms respecto al del hub</translation>
    </message>
    <message>
        <source>Clocked in at {0} at {1}, but not out {2}.</source>
        <translation>Entrada fichada a las {0} en {1}, pero no la salida {2}.</translation>
    </message>
    <message>
        <source>Clocked in at {0}, but not out {1}.</source>
        <translation>Entrada fichada a las {0}, pero no la salida {1}.</translation>
    </message>
    <message>
        <source>Clocked out at {0} at {1} without having clocked in.</source>
        <translation>Salida fichada a las {0} en {1} sin haber fichado la entrada.</translation>
    </message>
    <message>
        <source>Clocked out at {0} without having clocked in.</source>
        <translation>Salida fichada a las {0} sin haber fichado la entrada.</translation>
    </message>
    <message>
        <source>Close it when you are done.</source>
        <translation>Ciérrela cuando termine.</translation>
    </message>
    <message>
        <source>Close order {0} again</source>
        <translation>Cerrar de nuevo la orden {0}</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Cerrado.</translation>
    </message>
    <message>
        <source>Co-products</source>
        <translation>Coproductos</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>Hoja de comandos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Complete order {0} again</source>
        <translation>Completar de nuevo la orden {0}</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Component scrap</source>
        <translation>Rechazo de componente</translation>
    </message>
    <message>
        <source>Component scrap {0}</source>
        <translation>Rechazo de componente: {0}</translation>
    </message>
    <message>
        <source>Component scrap {0}, lot {1}</source>
        <translation>Rechazo de componente: {0}, lote {1}</translation>
    </message>
    <message>
        <source>Components issued</source>
        <translation>Componentes consumidos</translation>
    </message>
    <message>
        <source>Components put back</source>
        <translation>Componentes devueltos</translation>
    </message>
    <message>
        <source>Concession no.</source>
        <translation>N.º de concesión</translation>
    </message>
    <message>
        <source>Confirm what was really used.</source>
        <translation>Confirme lo que se consumió realmente.</translation>
    </message>
    <message>
        <source>Confirm {0} that the substitute may be used here.</source>
        <translation>Confirme {0} que el sustituto se puede usar aquí.</translation>
    </message>
    <message>
        <source>Connect it to the hub once.</source>
        <translation>Conéctelo una vez al hub.</translation>
    </message>
    <message>
        <source>Consume</source>
        <translation>Consumo</translation>
    </message>
    <message>
        <source>Consume {0}</source>
        <translation>Consumo {0}</translation>
    </message>
    <message>
        <source>Consume {0}, lot {1}</source>
        <translation>Consumo {0}, lote {1}</translation>
    </message>
    <message>
        <source>Correct that first; then the order can be completed.</source>
        <translation>Corríjalo primero; después se podrá completar la orden.</translation>
    </message>
    <message>
        <source>Correct the number, or keep it and ask.</source>
        <translation>Corrija el número, o manténgalo y consulte.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Count again before this is final.</source>
        <translation>Cuente de nuevo antes de darlo por final.</translation>
    </message>
    <message>
        <source>Count again {0}; correct the entry or confirm it.</source>
        <translation>Cuente de nuevo {0}; corrija la entrada o confírmela.</translation>
    </message>
    <message>
        <source>Count pieces</source>
        <translation>Contar piezas</translation>
    </message>
    <message>
        <source>Count what has a lot.</source>
        <translation>Cuente lo que tiene lote.</translation>
    </message>
    <message>
        <source>Counted none {0}, books say {1}</source>
        <translation>Recuento vacío: {0}, según existencias {1}</translation>
    </message>
    <message>
        <source>Counted none {0}, lot {1}, books say {2}</source>
        <translation>Recuento vacío: {0}, lote {1}, según existencias {2}</translation>
    </message>
    <message>
        <source>Counted {0} {1}, books say {2} {3}</source>
        <translation>Contado {0} {1}, según existencias {2} {3}</translation>
    </message>
    <message>
        <source>Counted {0} {1}, lot {2}, books say {3} {4}</source>
        <translation>Contado {0} {1}, lote {2}, según existencias {3} {4}</translation>
    </message>
    <message>
        <source>Counter before</source>
        <translation>Contador antes</translation>
    </message>
    <message>
        <source>Counter now</source>
        <translation>Contador ahora</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>Create it, then start the hub again.</source>
        <translation>Créela y vuelva a iniciar el hub.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Diciembre</translation>
    </message>
    <message>
        <source>December {0}</source>
        <translation>Diciembre de {0}</translation>
    </message>
    <message>
        <source>Decide on a hold</source>
        <translation>Decidir un bloqueo</translation>
    </message>
    <message>
        <source>Decide on a hold {0}, lot {1}</source>
        <translation>Decidir un bloqueo: {0}, lote {1}</translation>
    </message>
    <message>
        <source>Decide on held pieces</source>
        <translation>Decidir lo bloqueado</translation>
    </message>
    <message>
        <source>Decide on the event anew.</source>
        <translation>Decida de nuevo sobre el evento.</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Coma decimal</translation>
    </message>
    <message>
        <source>Decision: {0}</source>
        <translation>Decisión: {0}</translation>
    </message>
    <message>
        <source>Decision: {0} to {1}</source>
        <translation>Decisión: {0} a {1}</translation>
    </message>
    <message>
        <source>Decisions on holds</source>
        <translation>Decisiones sobre bloqueos</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Device {0} is enrolled with another key.</source>
        <translation>El dispositivo {0} está registrado con otra clave.</translation>
    </message>
    <message>
        <source>Device {0} is not enrolled at this hub.</source>
        <translation>El dispositivo {0} no está registrado en este hub.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Dismissed as a false alarm: the exception ends</source>
        <translation>Descartada como falsa alarma: la incidencia termina</translation>
    </message>
    <message>
        <source>Do not close on {0} that a wrong unit or factor explains; wait for the correction.</source>
        <translation>No cierre con {0} que se explican por una unidad o un factor erróneos; espere la corrección.</translation>
    </message>
    <message>
        <source>Does it end on another date?</source>
        <translation>¿Termina en otra fecha?</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Degradación</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Drawn for a look after posting: {0}, {1}.</source>
        <translation>Elegido para revisión tras contabilizar: {0}, {1}.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Each is kept; capacity counts the clock.</source>
        <translation>Cada una se mantiene; para la capacidad cuenta el reloj.</translation>
    </message>
    <message>
        <source>Enrol it again with a new code from the hub.</source>
        <translation>Regístrelo de nuevo con un código nuevo del hub.</translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation>Introduzca una cantidad mayor que cero.</translation>
    </message>
    <message>
        <source>Enter a quantity up to that.</source>
        <translation>Introduzca como máximo esa cantidad.</translation>
    </message>
    <message>
        <source>Enter all readings; the sample has {0}.</source>
        <translation>Introduzca todas las lecturas; la muestra tiene {0}.</translation>
    </message>
    <message>
        <source>Enter good or bad pieces.</source>
        <translation>Introduzca piezas buenas o malas.</translation>
    </message>
    <message>
        <source>Enter good or scrap pieces.</source>
        <translation>Introduzca piezas buenas o de rechazo.</translation>
    </message>
    <message>
        <source>Enter how many are scrap; 0 where none is.</source>
        <translation>Introduzca cuántas son rechazo; 0 si no hay ninguna.</translation>
    </message>
    <message>
        <source>Enter it again, or go on.</source>
        <translation>Introdúzcalo de nuevo o continúe.</translation>
    </message>
    <message>
        <source>Enter the hub's address and the one-time code, or scan the label with both.</source>
        <translation>Introduzca la dirección del hub y el código de un solo uso, o escanee la etiqueta con ambos.</translation>
    </message>
    <message>
        <source>Enter the minutes, whole ones.</source>
        <translation>Introduzca minutos enteros.</translation>
    </message>
    <message>
        <source>Enter the number, then press Record or scan OK.</source>
        <translation>Introduzca el número; después pulse Registrar o escanee OK.</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>Introduzca el número.</translation>
    </message>
    <message>
        <source>Enter the quantity, then press Record or scan OK.</source>
        <translation>Introduzca la cantidad; después pulse Registrar o escanee OK.</translation>
    </message>
    <message>
        <source>Enter the quantity.</source>
        <translation>Introduzca la cantidad.</translation>
    </message>
    <message>
        <source>Enter these again from receipt or paper.</source>
        <translation>Introdúzcalas de nuevo según el comprobante o el papel.</translation>
    </message>
    <message>
        <source>Enter what the counter showed before.</source>
        <translation>Introduzca lo que marcaba antes el contador.</translation>
    </message>
    <message>
        <source>Enter what the counter shows now.</source>
        <translation>Introduzca lo que marca ahora el contador.</translation>
    </message>
    <message>
        <source>Enter what was measured in {0}, above zero.</source>
        <translation>Introduzca lo medido en {0}, mayor que cero.</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Introduzca su PIN.</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Introducido</translation>
    </message>
    <message>
        <source>Entered {0} hours after it happened.</source>
        <translation>Introducido {0} horas después de ocurrir.</translation>
    </message>
    <message>
        <source>Entries {0} to {1} of {2} are in no database: the device removed them after this hub had signed for them.</source>
        <translation>Las entradas {0} a {1} de {2} no están en ninguna base de datos: el dispositivo las quitó después de que este hub las firmara.</translation>
    </message>
    <message>
        <source>Entry {0} no longer fits into pallet range {1}.</source>
        <translation>La entrada {0} ya no cabe en el rango de palés {1}.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Event {0} arrived again with other content; the first one stands.</source>
        <translation>El evento {0} llegó otra vez con otro contenido; vale el primero.</translation>
    </message>
    <message>
        <source>Event {0} of {1}: {2}.</source>
        <translation>Evento {0} de {1}: {2}.</translation>
    </message>
    <message>
        <source>Everything recorded here is safe and will be sent later.</source>
        <translation>Todo lo registrado aquí está a salvo y se enviará más tarde.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Febrero</translation>
    </message>
    <message>
        <source>February {0}</source>
        <translation>Febrero de {0}</translation>
    </message>
    <message>
        <source>Final at {0} of {1} {2}.</source>
        <translation>Final con {0} de {1} {2}.</translation>
    </message>
    <message>
        <source>Finance has reserved a loss on this hold.</source>
        <translation>Finanzas ha provisionado una pérdida por este bloqueo.</translation>
    </message>
    <message>
        <source>Finance mends the booking first.</source>
        <translation>Finanzas corrige primero el asiento.</translation>
    </message>
    <message>
        <source>Find out {0} why it was used, and name the planned component if it replaces one.</source>
        <translation>Averigüe {0} por qué se usó, e indique el componente previsto si sustituye a uno.</translation>
    </message>
    <message>
        <source>First-pass posting</source>
        <translation>Contabilizado a la primera</translation>
    </message>
    <message>
        <source>Fixed overhead efficiency</source>
        <translation>Eficiencia de gastos generales fijos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From and to are the same place, {0}.</source>
        <translation>El origen y el destino son el mismo lugar, {0}.</translation>
    </message>
    <message>
        <source>From vendor {0}: {1} good, {2} bad</source>
        <translation>Del proveedor {0}: {1} buenas, {2} malas</translation>
    </message>
    <message>
        <source>Give the device the plant's CA file, or have the hub's certificate renewed.</source>
        <translation>Dé al dispositivo el archivo CA de la planta o haga renovar el certificado del hub.</translation>
    </message>
    <message>
        <source>Give the roles to two persons.</source>
        <translation>Asigne las funciones a dos personas.</translation>
    </message>
    <message>
        <source>Give them two persons.</source>
        <translation>Asígnelas a dos personas.</translation>
    </message>
    <message>
        <source>Go on to connect.</source>
        <translation>Continúe para conectar.</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Continúe.</translation>
    </message>
    <message>
        <source>Go on; what came of it is said here.</source>
        <translation>Continúe; el resultado se dirá aquí.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buenas</translation>
    </message>
    <message>
        <source>Good and scrap</source>
        <translation>Buenas y rechazo</translation>
    </message>
    <message>
        <source>Handed over again: the journal goes to the ERP</source>
        <translation>Entregado de nuevo: el asiento va al ERP</translation>
    </message>
    <message>
        <source>Have it set right.</source>
        <translation>Haga que lo pongan en hora.</translation>
    </message>
    <message>
        <source>Have it set to send GS (ASCII 29) as it is, then scan the self-test label again.</source>
        <translation>Haga que envíe GS (ASCII 29) tal cual y escanee de nuevo la etiqueta de autoprueba.</translation>
    </message>
    <message>
        <source>Have the person entered, then decide on the event.</source>
        <translation>Haga dar de alta a la persona y decida después sobre el evento.</translation>
    </message>
    <message>
        <source>Have the scanner set to send AIM identifiers, or, if it cannot, set aim_required = false for it in the settings.</source>
        <translation>Haga que el escáner envíe identificadores AIM o, si no puede, ponga aim_required = false para él en la configuración.</translation>
    </message>
    <message>
        <source>Held pieces are scrapped by a disposition, and scrap is scrap already.</source>
        <translation>Las piezas bloqueadas se desechan por una decisión de uso, y el rechazo ya es rechazo.</translation>
    </message>
    <message>
        <source>Held pieces count as reported: enter only pieces that you do not report as good or scrap.</source>
        <translation>Las piezas bloqueadas cuentan como notificadas: introduzca solo piezas que no notifique como buenas o rechazo.</translation>
    </message>
    <message>
        <source>Here an order is completed or closed; other states come from the floor and from planning.</source>
        <translation>Aquí se completa o se cierra una orden; los demás estados vienen de planta y de planificación.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Hold lot {0}, {1}</source>
        <translation>Bloqueo del lote {0}, {1}</translation>
    </message>
    <message>
        <source>Hold still.</source>
        <translation>No se mueva.</translation>
    </message>
    <message>
        <source>Hold {0}, lot {1}</source>
        <translation>Bloquear {0}, lote {1}</translation>
    </message>
    <message>
        <source>Hold {0}, lot {1}.</source>
        <translation>Bloquear {0}, lote {1}.</translation>
    </message>
    <message>
        <source>Hold {0}, {1}</source>
        <translation>Bloqueo {0}, {1}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>How are the pieces known?</source>
        <translation>¿Cómo se conocen las piezas?</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>IT lead and finance</source>
        <translation>jefe de TI y finanzas</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>En lugar de</translation>
    </message>
    <message>
        <source>In the base unit</source>
        <translation>En la unidad base</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Inspecciones</translation>
    </message>
    <message>
        <source>Into WIP about {0} {1}.</source>
        <translation>A WIP unos {0} {1}.</translation>
    </message>
    <message>
        <source>Into WIP {0} {1}.</source>
        <translation>A WIP {0} {1}.</translation>
    </message>
    <message>
        <source>Is one of the two numbers wrong?</source>
        <translation>¿Es incorrecto uno de los dos números?</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>¿Está bien el reloj?</translation>
    </message>
    <message>
        <source>Is the end {0}, the next day?</source>
        <translation>¿Es el fin {0}, al día siguiente?</translation>
    </message>
    <message>
        <source>Is the number right, or is there time that nobody entered?</source>
        <translation>¿Es correcto el número, o hay tiempo que nadie introdujo?</translation>
    </message>
    <message>
        <source>Is the operation done?</source>
        <translation>¿Está terminada la operación?</translation>
    </message>
    <message>
        <source>Issued to this order</source>
        <translation>Entregado a esta orden</translation>
    </message>
    <message>
        <source>It counts when the hub has checked it too.</source>
        <translation>Cuenta cuando el hub también lo haya comprobado.</translation>
    </message>
    <message>
        <source>It finished {0} {1} without naming a lot.</source>
        <translation>Terminó {0} {1} sin indicar lote.</translation>
    </message>
    <message>
        <source>It fits {0}.</source>
        <translation>Encaja con: {0}.</translation>
    </message>
    <message>
        <source>It goes to the {0}.</source>
        <translation>Va a: {0}.</translation>
    </message>
    <message>
        <source>It has finished nothing yet.</source>
        <translation>Aún no ha terminado nada.</translation>
    </message>
    <message>
        <source>It is built again at the next start: close Floorledger and open it again soon.</source>
        <translation>Se reconstruye en el próximo inicio: cierre Floorledger y vuelva a abrirlo pronto.</translation>
    </message>
    <message>
        <source>It is not clear what the unit {0} is: {1}.</source>
        <translation>No está claro qué es la unidad {0}: {1}.</translation>
    </message>
    <message>
        <source>It is not tried again.</source>
        <translation>No se vuelve a intentar.</translation>
    </message>
    <message>
        <source>It is safe, and not in the ledger until then.</source>
        <translation>Está a salvo, y hasta entonces no está en el libro mayor.</translation>
    </message>
    <message>
        <source>It is safe; update this hub to use it.</source>
        <translation>Está a salvo; actualice este hub para usarla.</translation>
    </message>
    <message>
        <source>It is switched off next to a base unit until the plant's unit codes say what it means.</source>
        <translation>Queda desactivada junto a una unidad base hasta que los códigos de unidad de la planta digan qué significa.</translation>
    </message>
    <message>
        <source>It posts when a second person approves it.</source>
        <translation>Se contabiliza cuando lo apruebe una segunda persona.</translation>
    </message>
    <message>
        <source>It takes somebody else's approval as well.</source>
        <translation>También necesita la aprobación de otra persona.</translation>
    </message>
    <message>
        <source>It waits until another one approves it.</source>
        <translation>Espera hasta que otra persona lo apruebe.</translation>
    </message>
    <message>
        <source>It was built again.</source>
        <translation>Se ha reconstruido.</translation>
    </message>
    <message>
        <source>It was not resolved in time.</source>
        <translation>No se resolvió a tiempo.</translation>
    </message>
    <message>
        <source>It will be fetched again.</source>
        <translation>Se volverá a traer.</translation>
    </message>
    <message>
        <source>Item {0} is not known here.</source>
        <translation>El artículo {0} no se conoce aquí.</translation>
    </message>
    <message>
        <source>Item {0} is unknown, so it has no value.</source>
        <translation>El artículo {0} es desconocido y no tiene valor.</translation>
    </message>
    <message>
        <source>Its events are safe on the device.</source>
        <translation>Sus eventos están a salvo en el dispositivo.</translation>
    </message>
    <message>
        <source>Its log can only go on with the key it began with; a machine that was set up anew takes a new device id.</source>
        <translation>Su registro solo puede continuar con la clave con la que empezó; un equipo instalado de nuevo recibe otro identificador.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Enero</translation>
    </message>
    <message>
        <source>January {0}</source>
        <translation>Enero de {0}</translation>
    </message>
    <message>
        <source>Job list</source>
        <translation>Lista de trabajos</translation>
    </message>
    <message>
        <source>Jobs overlap: {0} minutes of work in {1} by the clock.</source>
        <translation>Los trabajos se solapan: {0} minutos de trabajo en {1} de reloj.</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Julio</translation>
    </message>
    <message>
        <source>July {0}</source>
        <translation>Julio de {0}</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Junio</translation>
    </message>
    <message>
        <source>June {0}</source>
        <translation>Junio de {0}</translation>
    </message>
    <message>
        <source>Keep it and ask the supervisor</source>
        <translation>Mantener y preguntar al supervisor</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Conserve una de ellas.</translation>
    </message>
    <message>
        <source>Keep the pieces apart and call quality.</source>
        <translation>Mantenga aparte las piezas y llame a calidad.</translation>
    </message>
    <message>
        <source>Keep {0}, ask: {1}</source>
        <translation>Mantener {0}, preguntar: {1}</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Mantenido.</translation>
    </message>
    <message>
        <source>Kept: the comment stands in the trail</source>
        <translation>Guardado: el comentario consta en el historial</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Escáner de teclado</translation>
    </message>
    <message>
        <source>Labels as a file</source>
        <translation>Etiquetas como archivo</translation>
    </message>
    <message>
        <source>Labels to print.</source>
        <translation>Etiquetas por imprimir.</translation>
    </message>
    <message>
        <source>Labour efficiency</source>
        <translation>Eficiencia de mano de obra</translation>
    </message>
    <message>
        <source>Last variance</source>
        <translation>Última desviación</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Look at the device; a decision on an event does not mend it.</source>
        <translation>Revise el dispositivo; una decisión sobre un evento no lo arregla.</translation>
    </message>
    <message>
        <source>Look at the steps again, then scan OK.</source>
        <translation>Mire otra vez los pasos y escanee OK.</translation>
    </message>
    <message>
        <source>Look at the steps, then scan OK or CANCEL.</source>
        <translation>Mire los pasos y escanee OK o CANCEL.</translation>
    </message>
    <message>
        <source>Look for an empty roll or an open cover, then print again.</source>
        <translation>Mire si el rollo está vacío o la tapa abierta y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>Look there.</source>
        <translation>Mire allí.</translation>
    </message>
    <message>
        <source>Looked at: the exception ends</source>
        <translation>Revisado: la incidencia termina</translation>
    </message>
    <message>
        <source>Lost, never sent: {0}.</source>
        <translation>Perdidas, nunca enviadas: {0}.</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>Tamaño de lote</translation>
    </message>
    <message>
        <source>Lot {0}</source>
        <translation>Lote {0}</translation>
    </message>
    <message>
        <source>Lot {0} expired on {1}.</source>
        <translation>El lote {0} caducó el {1}.</translation>
    </message>
    <message>
        <source>Lot {0} has {1} {2} in stock, finer than {3} is kept ({4} decimals).</source>
        <translation>El lote {0} tiene {1} {2} en almacén, más fino de lo que se lleva {3} ({4} decimales).</translation>
    </message>
    <message>
        <source>Lot {0} is not known here.</source>
        <translation>El lote {0} no se conoce aquí.</translation>
    </message>
    <message>
        <source>Lot {0} is of {1}, which the master data does not have.</source>
        <translation>El lote {0} es de {1}, que no está en los datos maestros.</translation>
    </message>
    <message>
        <source>Lot {0} is on hold.</source>
        <translation>El lote {0} está bloqueado.</translation>
    </message>
    <message>
        <source>Lot {0} of {1} has {2} in stock, below zero.</source>
        <translation>El lote {0} de {1} tiene {2} en almacén, bajo cero.</translation>
    </message>
    <message>
        <source>Lot {0} of {1} has {2} left by what is known here; {3} would be taken.</source>
        <translation>Del lote {0} de {1} quedan {2} según lo que se sabe aquí; se tomarían {3}.</translation>
    </message>
    <message>
        <source>Lot {0} of {1} is not known here.</source>
        <translation>El lote {0} de {1} no se conoce aquí.</translation>
    </message>
    <message>
        <source>Lot {0} stands for several items here.</source>
        <translation>El lote {0} corresponde aquí a varios artículos.</translation>
    </message>
    <message>
        <source>Lot {0} · {1}</source>
        <translation>Lote {0} · {1}</translation>
    </message>
    <message>
        <source>Lot {0}: on hold for {1} hours without a decision; {2} are allowed.</source>
        <translation>Lote {0}: bloqueado desde hace {1} horas sin decisión; se permiten {2}.</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Machine efficiency</source>
        <translation>Eficiencia de máquina</translation>
    </message>
    <message>
        <source>Machine run</source>
        <translation>Marcha de máquina</translation>
    </message>
    <message>
        <source>Machine set-up</source>
        <translation>Preparación de máquina</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fabricado</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Marzo</translation>
    </message>
    <message>
        <source>March {0}</source>
        <translation>Marzo de {0}</translation>
    </message>
    <message>
        <source>Material lost</source>
        <translation>Material perdido</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mayo</translation>
    </message>
    <message>
        <source>May {0}</source>
        <translation>Mayo de {0}</translation>
    </message>
    <message>
        <source>Mend that first.</source>
        <translation>Arregle eso primero.</translation>
    </message>
    <message>
        <source>Mend the cause and hand it over again.</source>
        <translation>Corrija la causa y entréguelo de nuevo.</translation>
    </message>
    <message>
        <source>Mend the cause in the ERP, not the event.</source>
        <translation>Arregle la causa en el ERP, no en el evento.</translation>
    </message>
    <message>
        <source>Mend the cause in the ERP.</source>
        <translation>Arregle la causa en el ERP.</translation>
    </message>
    <message>
        <source>Mend the first.</source>
        <translation>Arregle el primero.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mezcla</translation>
    </message>
    <message>
        <source>More comes out than went in.</source>
        <translation>Sale más de lo que entró.</translation>
    </message>
    <message>
        <source>More lies behind it; open it.</source>
        <translation>Hay más detrás; ábralo.</translation>
    </message>
    <message>
        <source>More of the same kind came to it.</source>
        <translation>Se sumaron más del mismo tipo.</translation>
    </message>
    <message>
        <source>More of {0} was returned than the order was given.</source>
        <translation>Se devolvió más de {0} de lo que recibió la orden.</translation>
    </message>
    <message>
        <source>More pieces are released than are on hold.</source>
        <translation>Se liberan más piezas de las bloqueadas.</translation>
    </message>
    <message>
        <source>More pieces would be released than are on hold.</source>
        <translation>Se liberarían más piezas de las bloqueadas.</translation>
    </message>
    <message>
        <source>More pieces would be taken from what is {0} at operation {1} than there are.</source>
        <translation>Se tomarían más piezas de las que hay en estado «{0}» en la operación {1}.</translation>
    </message>
    <message>
        <source>More scrap than the counter has counted.</source>
        <translation>Más rechazo del que ha contado el contador.</translation>
    </message>
    <message>
        <source>More will come</source>
        <translation>Vendrá más</translation>
    </message>
    <message>
        <source>More will come.</source>
        <translation>Vendrá más.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Moves {0} {1}.</source>
        <translation>Mueve {0} {1}.</translation>
    </message>
    <message>
        <source>Name the paper that allows it.</source>
        <translation>Indique el documento que lo permite.</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Número siguiente</translation>
    </message>
    <message>
        <source>No AIM identifier arrived, so the terminal cannot tell one kind of code from another.</source>
        <translation>No llegó identificador AIM, así que el terminal no distingue un tipo de código de otro.</translation>
    </message>
    <message>
        <source>No approval lets that post; have planning raise the order first.</source>
        <translation>Ninguna aprobación permite contabilizarlo; pida antes a planificación que amplíe la orden.</translation>
    </message>
    <message>
        <source>No event waits for it.</source>
        <translation>Ningún evento lo espera.</translation>
    </message>
    <message>
        <source>No job here matches.</source>
        <translation>Ningún trabajo coincide.</translation>
    </message>
    <message>
        <source>No journal was set aside here, so there is nothing to hand over again.</source>
        <translation>Aquí no se apartó ningún asiento, así que no hay nada que entregar de nuevo.</translation>
    </message>
    <message>
        <source>No operation is chosen.</source>
        <translation>No hay operación elegida.</translation>
    </message>
    <message>
        <source>No order is chosen.</source>
        <translation>No hay orden elegida.</translation>
    </message>
    <message>
        <source>No panel is open for a number.</source>
        <translation>No hay ningún panel abierto para un número.</translation>
    </message>
    <message>
        <source>No panel is open for this.</source>
        <translation>No hay ningún panel abierto para esto.</translation>
    </message>
    <message>
        <source>No picture came into {0} within the last {1} min.</source>
        <translation>No llegó ninguna imagen a {0} en los últimos {1} min.</translation>
    </message>
    <message>
        <source>Nobody began in time.</source>
        <translation>Nadie empezó a tiempo.</translation>
    </message>
    <message>
        <source>Nobody can approve this here on the spot.</source>
        <translation>Nadie puede aprobarlo aquí mismo.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>No hay nadie con sesión iniciada.</translation>
    </message>
    <message>
        <source>Not yet posted</source>
        <translation>Aún sin contabilizar</translation>
    </message>
    <message>
        <source>Nothing came back from the vendor.</source>
        <translation>No volvió nada del proveedor.</translation>
    </message>
    <message>
        <source>Nothing came back on purchase order {0} yet; receive it, then close the order again.</source>
        <translation>Aún no volvió nada del pedido {0}; recíbalo y cierre de nuevo la orden.</translation>
    </message>
    <message>
        <source>Nothing else is touched.</source>
        <translation>No se toca nada más.</translation>
    </message>
    <message>
        <source>Nothing here is weighed.</source>
        <translation>Aquí no se pesa nada.</translation>
    </message>
    <message>
        <source>Nothing here needs an approval.</source>
        <translation>Nada aquí necesita aprobación.</translation>
    </message>
    <message>
        <source>Nothing is left to do; go on.</source>
        <translation>No queda nada por hacer; continúe.</translation>
    </message>
    <message>
        <source>Nothing is lost; try again.</source>
        <translation>No se perdió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is to be inspected at this operation.</source>
        <translation>En esta operación no hay nada que inspeccionar.</translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for a decision.</source>
        <translation>Aún no se ha anulado nada: su anulación está guardada y espera una decisión.</translation>
    </message>
    <message>
        <source>Nothing is undone yet: your undo is kept and waits for those who may do the steps above.</source>
        <translation>Aún no se ha anulado nada: su anulación está guardada y espera a quienes pueden dar los pasos de arriba.</translation>
    </message>
    <message>
        <source>Nothing of it was kept; call plant IT.</source>
        <translation>No se conservó nada de ello; llame a TI de planta.</translation>
    </message>
    <message>
        <source>Nothing of this order is bought outside.</source>
        <translation>Nada de esta orden se compra fuera.</translation>
    </message>
    <message>
        <source>Nothing was changed and what can be saved is safe; connect the network and start again.</source>
        <translation>No se cambió nada y lo que se puede salvar está a salvo; conecte la red y vuelva a iniciar.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed; bring the right key back, then start again.</source>
        <translation>No se cambió nada; recupere la clave correcta y vuelva a iniciar.</translation>
    </message>
    <message>
        <source>Nothing was changed; call plant IT.</source>
        <translation>No se cambió nada; llame a TI de planta.</translation>
    </message>
    <message>
        <source>Nothing was changed; check the database's address and user.</source>
        <translation>No se cambió nada; compruebe la dirección y el usuario de la base de datos.</translation>
    </message>
    <message>
        <source>Nothing was changed; install it with: pip install floorledger[sqlcipher]</source>
        <translation>No se cambió nada; instálelo con: pip install floorledger[sqlcipher]</translation>
    </message>
    <message>
        <source>Nothing was changed; install the newer version.</source>
        <translation>No se cambió nada; instale la versión más nueva.</translation>
    </message>
    <message>
        <source>Nothing was changed; look the figures up in its window, or close it and run this again, or choose another --data-dir.</source>
        <translation>No se cambió nada; consulte las cifras en su ventana, o ciérrela y ejecute esto de nuevo, o elija otro --data-dir.</translation>
    </message>
    <message>
        <source>Nothing was changed; try again.</source>
        <translation>No se cambió nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed; unlock the keyring or bring the key back, then start again.</source>
        <translation>No se cambió nada; desbloquee el llavero o recupere la clave y vuelva a iniciar.</translation>
    </message>
    <message>
        <source>Nothing was lost: everything recorded is safe.</source>
        <translation>No se perdió nada: todo lo registrado está a salvo.</translation>
    </message>
    <message>
        <source>Nothing was printed; choose a printer with larger labels.</source>
        <translation>No se imprimió nada; elija una impresora con etiquetas más grandes.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>No se registró nada.</translation>
    </message>
    <message>
        <source>Nothing was recorded; call plant IT.</source>
        <translation>No se registró nada; llame a TI de planta.</translation>
    </message>
    <message>
        <source>Nothing was recorded; check the data directory.</source>
        <translation>No se registró nada; compruebe la carpeta de datos.</translation>
    </message>
    <message>
        <source>Nothing was recorded; choose the component by hand.</source>
        <translation>No se registró nada; elija el componente a mano.</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter it in {0}.</source>
        <translation>No se registró nada; introdúzcalo en {0}.</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter the quantity.</source>
        <translation>No se registró nada; introduzca la cantidad.</translation>
    </message>
    <message>
        <source>Nothing was recorded; enter whole {0}.</source>
        <translation>No se registró nada; introduzca {0} enteros.</translation>
    </message>
    <message>
        <source>Nothing was recorded; free some space and enter it again.</source>
        <translation>No se registró nada; libere espacio e introdúzcalo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was recorded; free some space.</source>
        <translation>No se registró nada; libere espacio.</translation>
    </message>
    <message>
        <source>Nothing was recorded; it is tried again by itself.</source>
        <translation>No se registró nada; se reintenta automáticamente.</translation>
    </message>
    <message>
        <source>Nothing was recorded; scan again.</source>
        <translation>No se registró nada; escanee de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was recorded; see that it runs and that its address is right.</source>
        <translation>No se registró nada; compruebe que funciona y que su dirección es correcta.</translation>
    </message>
    <message>
        <source>Nothing was recorded; try again.</source>
        <translation>No se registró nada; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was recorded; weigh and count again.</source>
        <translation>No se registró nada; pese y cuente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>Nothing: it is extra</source>
        <translation>Nada: es adicional</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Noviembre</translation>
    </message>
    <message>
        <source>November {0}</source>
        <translation>Noviembre de {0}</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Octubre</translation>
    </message>
    <message>
        <source>October {0}</source>
        <translation>Octubre de {0}</translation>
    </message>
    <message>
        <source>Of what this made {0} have left the plant, so it was made.</source>
        <translation>De lo fabricado, {0} han salido de la planta, así que se fabricó.</translation>
    </message>
    <message>
        <source>Of {0} text or picture is no longer here; the hub has what was sent.</source>
        <translation>Falta aquí el texto o la imagen: {0}; el hub tiene lo que se envió.</translation>
    </message>
    <message>
        <source>On hold: lot {0} of {1}.</source>
        <translation>Bloqueado: lote {0} de {1}.</translation>
    </message>
    <message>
        <source>On its way to the printer.</source>
        <translation>De camino a la impresora.</translation>
    </message>
    <message>
        <source>One badge was used at two devices within moments.</source>
        <translation>Una credencial se usó en dos dispositivos con momentos de diferencia.</translation>
    </message>
    <message>
        <source>One of two has approved this.</source>
        <translation>Una de dos personas lo ha aprobado.</translation>
    </message>
    <message>
        <source>One of two: yours counts, and a second person has to approve it,</source>
        <translation>Una de dos: la suya cuenta y una segunda persona tiene que aprobarlo,</translation>
    </message>
    <message>
        <source>Only a controller closes an order, or approves its closing.</source>
        <translation>Solo un controller cierra una orden o aprueba su cierre.</translation>
    </message>
    <message>
        <source>Only a controller closes an order.</source>
        <translation>Solo un controller cierra una orden.</translation>
    </message>
    <message>
        <source>Only a controller reopens an order.</source>
        <translation>Solo un controller reabre una orden.</translation>
    </message>
    <message>
        <source>Only a report of pieces can be the last one.</source>
        <translation>Solo una notificación de piezas puede ser la última.</translation>
    </message>
    <message>
        <source>Only a supervisor or controller can decide on this.</source>
        <translation>Solo un supervisor o un controller puede decidir sobre esto.</translation>
    </message>
    <message>
        <source>Only a supervisor or controller completes an order.</source>
        <translation>Solo un supervisor o un controller completa una orden.</translation>
    </message>
    <message>
        <source>Only a supervisor, quality or a controller can decide on this.</source>
        <translation>Solo un supervisor, calidad o un controller puede decidir sobre esto.</translation>
    </message>
    <message>
        <source>Only digits are entered here; the letter was not taken.</source>
        <translation>Aquí solo se introducen cifras; la letra no se tomó.</translation>
    </message>
    <message>
        <source>Only its owner, a supervisor or a controller can decide on this.</source>
        <translation>Solo su responsable, un supervisor o un controller puede decidir sobre esto.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor approves a decision on what is on hold.</source>
        <translation>Solo calidad o un supervisor aprueba una decisión sobre lo bloqueado.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor decides on what is on hold.</source>
        <translation>Solo calidad o un supervisor decide sobre lo bloqueado.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor releases what is on hold.</source>
        <translation>Solo calidad o un supervisor libera lo bloqueado.</translation>
    </message>
    <message>
        <source>Only quality or a supervisor takes back somebody else's hold.</source>
        <translation>Solo calidad o un supervisor retira el bloqueo de otra persona.</translation>
    </message>
    <message>
        <source>Only quality takes what is on hold under review.</source>
        <translation>Solo calidad somete a revisión lo bloqueado.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Operation {0} has no service price, so what came from the vendor has no value.</source>
        <translation>La operación {0} no tiene precio de servicio; lo que vino del proveedor no tiene valor.</translation>
    </message>
    <message>
        <source>Operation {0} has reported {1} pieces; only {2} would have come from operation {3}.</source>
        <translation>La operación {0} ha notificado {1} piezas; de la operación {3} solo habrían venido {2}.</translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing of order {1}.</source>
        <translation>La operación {0} no está en la ruta de la orden {1}.</translation>
    </message>
    <message>
        <source>Operation {0} is not in the routing, so its scrap has no value.</source>
        <translation>La operación {0} no está en la ruta; su rechazo no tiene valor.</translation>
    </message>
    <message>
        <source>Operation {0} of {1} runs at work centre {2}, which the master data does not have; without its rates the operation has no standard cost.</source>
        <translation>La operación {0} de {1} se hace en el puesto {2}, que no está en los datos maestros; sin sus tarifas la operación no tiene coste estándar.</translation>
    </message>
    <message>
        <source>Operation {0} would be left with {1} pieces.</source>
        <translation>La operación {0} quedaría con {1} piezas.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operario</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Estado de la orden</translation>
    </message>
    <message>
        <source>Order {0}</source>
        <translation>Orden {0}</translation>
    </message>
    <message>
        <source>Order {0} asks for no pieces.</source>
        <translation>La orden {0} no pide piezas.</translation>
    </message>
    <message>
        <source>Order {0} cannot be valued: the master data has no {1}.</source>
        <translation>La orden {0} no se puede valorar: a los datos maestros les falta {1}.</translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; find it before closing.</source>
        <translation>La orden {0} tiene un residuo que nada explica; encuéntrelo antes de cerrar.</translation>
    </message>
    <message>
        <source>Order {0} has a residual that nothing explains; it stays open.</source>
        <translation>La orden {0} tiene un residuo que nada explica; sigue abierta.</translation>
    </message>
    <message>
        <source>Order {0} has no complete standard, so it has no variance to settle.</source>
        <translation>La orden {0} no tiene un estándar completo, así que no hay desviación que liquidar.</translation>
    </message>
    <message>
        <source>Order {0} has no standard, so it has no variance.</source>
        <translation>La orden {0} no tiene estándar, así que no tiene desviación.</translation>
    </message>
    <message>
        <source>Order {0} has no standard, so the event has no value.</source>
        <translation>La orden {0} no tiene estándar, así que el evento no tiene valor.</translation>
    </message>
    <message>
        <source>Order {0} has open exceptions; decide on them, then close it again.</source>
        <translation>La orden {0} tiene incidencias abiertas; decídalas y ciérrela de nuevo.</translation>
    </message>
    <message>
        <source>Order {0} has pieces on hold; decide on them, then close it again.</source>
        <translation>La orden {0} tiene piezas bloqueadas; decídalas y ciérrela de nuevo.</translation>
    </message>
    <message>
        <source>Order {0} has {1} open exception; decide first.</source>
        <translation>La orden {0} tiene {1} incidencia abierta; decídala primero.</translation>
    </message>
    <message>
        <source>Order {0} has {1} open exceptions; decide first.</source>
        <translation>La orden {0} tiene {1} incidencias abiertas; decídalas primero.</translation>
    </message>
    <message>
        <source>Order {0} has {1} pieces in rework; report them, then close it again.</source>
        <translation>La orden {0} tiene {1} piezas en retrabajo; notifíquelas y ciérrela de nuevo.</translation>
    </message>
    <message>
        <source>Order {0} is closed already, and nothing is left to settle.</source>
        <translation>La orden {0} ya está cerrada y no queda nada que liquidar.</translation>
    </message>
    <message>
        <source>Order {0} is closed already.</source>
        <translation>La orden {0} ya está cerrada.</translation>
    </message>
    <message>
        <source>Order {0} is closed.</source>
        <translation>La orden {0} está cerrada.</translation>
    </message>
    <message>
        <source>Order {0} is closed; its entries are undone only after a controller reopens it.</source>
        <translation>La orden {0} está cerrada; sus entradas solo se anulan después de que un controller la reabra.</translation>
    </message>
    <message>
        <source>Order {0} is for {1} pieces; it needs more than zero.</source>
        <translation>La orden {0} es de {1} piezas; necesita más de cero.</translation>
    </message>
    <message>
        <source>Order {0} is for {1}, which has no standard; nothing on it can be valued.</source>
        <translation>La orden {0} es de {1}, que no tiene estándar; nada en ella se puede valorar.</translation>
    </message>
    <message>
        <source>Order {0} is for {1}, which the master data does not have.</source>
        <translation>La orden {0} es de {1}, que no está en los datos maestros.</translation>
    </message>
    <message>
        <source>Order {0} is not known here.</source>
        <translation>La orden {0} no se conoce aquí.</translation>
    </message>
    <message>
        <source>Order {0} is not technically complete; complete it, then close it again.</source>
        <translation>La orden {0} no está técnicamente completa; complétela y ciérrela de nuevo.</translation>
    </message>
    <message>
        <source>Order {0} is {1}</source>
        <translation>La orden {0} está {1}</translation>
    </message>
    <message>
        <source>Order {0} is {1} already.</source>
        <translation>La orden {0} ya está {1}.</translation>
    </message>
    <message>
        <source>Order {0} named no lot of {1}.</source>
        <translation>La orden {0} no indicó ningún lote de {1}.</translation>
    </message>
    <message>
        <source>Order {0}, operation {1}</source>
        <translation>Orden {0}, operación {1}</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} is in progress: {2} of {3} {4} good.</source>
        <translation>Orden {0}, operación {1} en curso: {2} de {3} {4} buenas.</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} is not known here.</source>
        <translation>La orden {0}, operación {1}, no se conoce aquí.</translation>
    </message>
    <message>
        <source>Order {0}, operation {1} {2}.</source>
        <translation>Orden {0}, operación {1} {2}.</translation>
    </message>
    <message>
        <source>Order {0}: {1}</source>
        <translation>Orden {0}: {1}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Out of WIP about {0} {1}.</source>
        <translation>De WIP unos {0} {1}.</translation>
    </message>
    <message>
        <source>Out of WIP {0} {1}.</source>
        <translation>De WIP {0} {1}.</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>Precio de producción</translation>
    </message>
    <message>
        <source>Pages as a file</source>
        <translation>Páginas como archivo</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Pallet number {0} was printed for another entry already.</source>
        <translation>El número de palé {0} ya se imprimió para otra entrada.</translation>
    </message>
    <message>
        <source>Pallet of entry {0}</source>
        <translation>Palé de la entrada {0}</translation>
    </message>
    <message>
        <source>Pallet of lot {0}</source>
        <translation>Palé del lote {0}</translation>
    </message>
    <message>
        <source>Pallet of lot {0}, entry {1}</source>
        <translation>Palé del lote {0}, entrada {1}</translation>
    </message>
    <message>
        <source>Pallet range {0} was used by another device already.</source>
        <translation>El rango de palés {0} ya lo usó otro dispositivo.</translation>
    </message>
    <message>
        <source>Past SLA</source>
        <translation>Fuera de plazo</translation>
    </message>
    <message>
        <source>Photo of a hold</source>
        <translation>Foto de un bloqueo</translation>
    </message>
    <message>
        <source>Pieces are good again</source>
        <translation>Las piezas vuelven a ser buenas</translation>
    </message>
    <message>
        <source>Pieces are on hold here; say how many of them are released.</source>
        <translation>Aquí hay piezas bloqueadas; diga cuántas se liberan.</translation>
    </message>
    <message>
        <source>Pieces go into rework</source>
        <translation>Las piezas van a retrabajo</translation>
    </message>
    <message>
        <source>Pieces of an order cannot be returned to a supplier; scrap or rework them.</source>
        <translation>Las piezas de una orden no se pueden devolver a un proveedor; deséchelas o retrabájelas.</translation>
    </message>
    <message>
        <source>Place {0} is not known here.</source>
        <translation>El lugar {0} no se conoce aquí.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Ubicaciones</translation>
    </message>
    <message>
        <source>Plant IT sets a range that was never used, under [pallets.range_by_host] in floorledger.toml.</source>
        <translation>TI de planta pone un rango nunca usado en [pallets.range_by_host] de floorledger.toml.</translation>
    </message>
    <message>
        <source>Plant IT sets company_prefix and range_by_host under [pallets] in floorledger.toml.</source>
        <translation>TI de planta pone company_prefix y range_by_host en [pallets] de floorledger.toml.</translation>
    </message>
    <message>
        <source>Plant IT sets one under [pallets.range_by_host] in floorledger.toml.</source>
        <translation>TI de planta pone uno en [pallets.range_by_host] de floorledger.toml.</translation>
    </message>
    <message>
        <source>Posting date</source>
        <translation>Fecha de contabilización</translation>
    </message>
    <message>
        <source>Predicted and booked</source>
        <translation>Previsto y contabilizado</translation>
    </message>
    <message>
        <source>Press Record or scan OK.</source>
        <translation>Pulse Registrar o escanee OK.</translation>
    </message>
    <message>
        <source>Press or scan what you do.</source>
        <translation>Pulse o escanee lo que hace.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Print it where it was reported.</source>
        <translation>Imprímala donde se notificó.</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Probably inverted: 1 {0} = {1} {2}.</source>
        <translation>Probablemente invertido: 1 {0} = {1} {2}.</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Pedido de compra</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Put back {0}</source>
        <translation>Devolver {0}</translation>
    </message>
    <message>
        <source>Put back {0}, lot {1}</source>
        <translation>Devolver {0}, lote {1}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Read the counter</source>
        <translation>Leer el contador</translation>
    </message>
    <message>
        <source>Read what to do instead.</source>
        <translation>Lea qué hacer en su lugar.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason {0}/{1} is not known here.</source>
        <translation>El motivo {0}/{1} no se conoce aquí.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Record all {0} steps</source>
        <translation>Registrar los {0} pasos</translation>
    </message>
    <message>
        <source>Record what is right now; the tape keeps both.</source>
        <translation>Registre lo que es correcto; el registro conserva ambas.</translation>
    </message>
    <message>
        <source>Record without a photo.</source>
        <translation>Registre sin foto.</translation>
    </message>
    <message>
        <source>Recorded, and approved by {0}.</source>
        <translation>Registrado y aprobado por {0}.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Registrado.</translation>
    </message>
    <message>
        <source>Reject it, and decide on the event itself.</source>
        <translation>Rechácela y decida sobre el propio evento.</translation>
    </message>
    <message>
        <source>Rejected: the event will not post; the rejection counts</source>
        <translation>Rechazado: el evento no se contabilizará; el rechazo cuenta</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberación</translation>
    </message>
    <message>
        <source>Release it or decide on it; only that dissolves the reserve.</source>
        <translation>Libérelo o decida sobre él; solo eso disuelve la provisión.</translation>
    </message>
    <message>
        <source>Release what is on hold</source>
        <translation>Liberar lo bloqueado</translation>
    </message>
    <message>
        <source>Release {0}</source>
        <translation>Liberación {0}</translation>
    </message>
    <message>
        <source>Release {0}, lot {1}</source>
        <translation>Liberar {0}, lote {1}</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Liberaciones</translation>
    </message>
    <message>
        <source>Reopen order {0}</source>
        <translation>Reabrir la orden {0}</translation>
    </message>
    <message>
        <source>Report the material and the time first.</source>
        <translation>Notifique primero el material y el tiempo.</translation>
    </message>
    <message>
        <source>Report what else was sent, or count again.</source>
        <translation>Notifique qué más se envió o cuente de nuevo.</translation>
    </message>
    <message>
        <source>Restore the hub's backup, or look for them in the ERP.</source>
        <translation>Restaure la copia de seguridad del hub o búsquelas en el ERP.</translation>
    </message>
    <message>
        <source>Return all of it, by the factor of the issue.</source>
        <translation>Devuélvalo todo, con el factor de la salida.</translation>
    </message>
    <message>
        <source>Return material</source>
        <translation>Devolver material</translation>
    </message>
    <message>
        <source>Return to vendor</source>
        <translation>Devolución al proveedor</translation>
    </message>
    <message>
        <source>Return what is left before this is final.</source>
        <translation>Devuelva lo que sobra antes de darlo por final.</translation>
    </message>
    <message>
        <source>Return {0} {1}</source>
        <translation>Devolución {0} {1}</translation>
    </message>
    <message>
        <source>Return {0} {1}, lot {2}</source>
        <translation>Devolución {0} {1}, lote {2}</translation>
    </message>
    <message>
        <source>Review {0} of material from a lot that should not be used before close.</source>
        <translation>Revise antes del cierre {0} de material de un lote que no debía usarse.</translation>
    </message>
    <message>
        <source>Review {0} of material that is missing in the order before close; stock may be overstated.</source>
        <translation>Revise antes del cierre {0} de material que falta en la orden; las existencias pueden estar sobrevaloradas.</translation>
    </message>
    <message>
        <source>Review {0} of substituted material before close; it becomes a substitution variance.</source>
        <translation>Revise antes del cierre {0} de material sustituido; será una desviación por sustitución.</translation>
    </message>
    <message>
        <source>Review {0} of unplanned material before close; it becomes a usage variance.</source>
        <translation>Revise antes del cierre {0} de material no previsto; será una desviación de consumo.</translation>
    </message>
    <message>
        <source>Review {0} usage variance before close.</source>
        <translation>Revise antes del cierre {0} de desviación de consumo.</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Retrabajo</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Run the scanner's self-test, then scan again.</source>
        <translation>Haga la autoprueba del escáner y escanee de nuevo.</translation>
    </message>
    <message>
        <source>Runs overlap: {0} minutes of machine time in {1} by the clock.</source>
        <translation>Las marchas se solapan: {0} minutos de máquina en {1} de reloj.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Guardado como {0}.</translation>
    </message>
    <message>
        <source>Say to whom it is assigned.</source>
        <translation>Diga a quién se asigna.</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Diga primero por qué.</translation>
    </message>
    <message>
        <source>Say why, or leave it to the supervisor.</source>
        <translation>Indique el motivo o déjelo al supervisor.</translation>
    </message>
    <message>
        <source>Say why; a decision without a reason does not count.</source>
        <translation>Diga por qué; una decisión sin motivo no cuenta.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Scan CANCEL to go back.</source>
        <translation>Escanee CANCEL para volver.</translation>
    </message>
    <message>
        <source>Scan CANCEL, or the order label.</source>
        <translation>Escanee CANCEL o la etiqueta de la orden.</translation>
    </message>
    <message>
        <source>Scan GOOD first.</source>
        <translation>Escanee primero GOOD.</translation>
    </message>
    <message>
        <source>Scan GOOD, a lot or another command first.</source>
        <translation>Escanee primero GOOD, un lote u otro comando.</translation>
    </message>
    <message>
        <source>Scan HOLD first.</source>
        <translation>Escanee primero HOLD.</translation>
    </message>
    <message>
        <source>Scan NEXT for the next page, CANCEL to go back.</source>
        <translation>Escanee NEXT para la página siguiente, CANCEL para volver.</translation>
    </message>
    <message>
        <source>Scan OK to open it.</source>
        <translation>Escanee OK para abrirlo.</translation>
    </message>
    <message>
        <source>Scan OK to print its label.</source>
        <translation>Escanee OK para imprimir su etiqueta.</translation>
    </message>
    <message>
        <source>Scan OK to print.</source>
        <translation>Escanee OK para imprimir.</translation>
    </message>
    <message>
        <source>Scan OK to undo it.</source>
        <translation>Escanee OK para anularlo.</translation>
    </message>
    <message>
        <source>Scan OK, or CANCEL to go back.</source>
        <translation>Escanee OK, o CANCEL para volver.</translation>
    </message>
    <message>
        <source>Scan a supervisor's badge, or send it.</source>
        <translation>Escanee la credencial de un supervisor o envíelo.</translation>
    </message>
    <message>
        <source>Scan again when all of it is.</source>
        <translation>Escanee otra vez cuando estén todos.</translation>
    </message>
    <message>
        <source>Scan again, or reprint the label.</source>
        <translation>Escanee de nuevo o reimprima la etiqueta.</translation>
    </message>
    <message>
        <source>Scan again; if it repeats, set the label aside and select the lot by hand.</source>
        <translation>Escanee de nuevo; si se repite, aparte la etiqueta y elija el lote a mano.</translation>
    </message>
    <message>
        <source>Scan an order, badge, reason, place, lot or command label.</source>
        <translation>Escanee una etiqueta de orden, credencial, motivo, lugar, lote o comando.</translation>
    </message>
    <message>
        <source>Scan another label, or have the scanner set up for supplier labels.</source>
        <translation>Escanee otra etiqueta o haga configurar el escáner para etiquetas de proveedor.</translation>
    </message>
    <message>
        <source>Scan another label, or select the lot by hand.</source>
        <translation>Escanee otra etiqueta o elija el lote a mano.</translation>
    </message>
    <message>
        <source>Scan at the start of the shift</source>
        <translation>Escanear al empezar el turno</translation>
    </message>
    <message>
        <source>Scan both.</source>
        <translation>Escanee ambos.</translation>
    </message>
    <message>
        <source>Scan its label.</source>
        <translation>Escanee su etiqueta.</translation>
    </message>
    <message>
        <source>Scan of a damaged label</source>
        <translation>Lectura de una etiqueta dañada</translation>
    </message>
    <message>
        <source>Scan of an ambiguous label</source>
        <translation>Lectura de una etiqueta ambigua</translation>
    </message>
    <message>
        <source>Scan of an unknown label</source>
        <translation>Lectura de una etiqueta desconocida</translation>
    </message>
    <message>
        <source>Scan of an unknown lot</source>
        <translation>Lectura de un lote desconocido</translation>
    </message>
    <message>
        <source>Scan of an unknown order</source>
        <translation>Lectura de una orden desconocida</translation>
    </message>
    <message>
        <source>Scan or choose the place it comes from.</source>
        <translation>Escanee o elija el lugar de origen.</translation>
    </message>
    <message>
        <source>Scan or choose the place it goes to.</source>
        <translation>Escanee o elija el lugar de destino.</translation>
    </message>
    <message>
        <source>Scan or press what you do next.</source>
        <translation>Escanee o pulse lo que hará a continuación.</translation>
    </message>
    <message>
        <source>Scan or press what you do.</source>
        <translation>Escanee o pulse lo que hace.</translation>
    </message>
    <message>
        <source>Scan that fits nothing here</source>
        <translation>Lectura que aquí no corresponde a nada</translation>
    </message>
    <message>
        <source>Scan the digit of your choice.</source>
        <translation>Escanee la cifra de su elección.</translation>
    </message>
    <message>
        <source>Scan the label that came with the one-time code.</source>
        <translation>Escanee la etiqueta que vino con el código de un solo uso.</translation>
    </message>
    <message>
        <source>Scan the lot or choose the component first.</source>
        <translation>Escanee primero el lote o elija el componente.</translation>
    </message>
    <message>
        <source>Scan the lot or order label.</source>
        <translation>Escanee la etiqueta del lote o de la orden.</translation>
    </message>
    <message>
        <source>Scan the lot or the other place, then enter the quantity.</source>
        <translation>Escanee el lote o el otro lugar e introduzca la cantidad.</translation>
    </message>
    <message>
        <source>Scan the lot, or choose the item.</source>
        <translation>Escanee el lote o elija el artículo.</translation>
    </message>
    <message>
        <source>Scan the order and operation first.</source>
        <translation>Escanee primero la orden y la operación.</translation>
    </message>
    <message>
        <source>Scan the order first.</source>
        <translation>Escanee primero la orden.</translation>
    </message>
    <message>
        <source>Scan the order.</source>
        <translation>Escanee la orden.</translation>
    </message>
    <message>
        <source>Scan the self-test label as Floorledger prints it, not a copy in another code.</source>
        <translation>Escanee la etiqueta de autoprueba tal como la imprime Floorledger, no una copia en otro código.</translation>
    </message>
    <message>
        <source>Scan the self-test label to be sure of separators too.</source>
        <translation>Escanee la etiqueta de autoprueba para asegurar también los separadores.</translation>
    </message>
    <message>
        <source>Scan the self-test label, then scan this one again.</source>
        <translation>Escanee la etiqueta de autoprueba y después esta de nuevo.</translation>
    </message>
    <message>
        <source>Scan their badge.</source>
        <translation>Escanee su credencial.</translation>
    </message>
    <message>
        <source>Scan without its separators</source>
        <translation>Lectura sin sus separadores</translation>
    </message>
    <message>
        <source>Scan your badge first.</source>
        <translation>Escanee primero su credencial.</translation>
    </message>
    <message>
        <source>Scanner self-test</source>
        <translation>Autoprueba del escáner</translation>
    </message>
    <message>
        <source>Scans not taken</source>
        <translation>Lecturas no aceptadas</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Rechazo</translation>
    </message>
    <message>
        <source>Send it for approval</source>
        <translation>Enviar para aprobación</translation>
    </message>
    <message>
        <source>Send it; it waits safely.</source>
        <translation>Envíelo; espera a salvo.</translation>
    </message>
    <message>
        <source>Send to a vendor</source>
        <translation>Enviar al proveedor</translation>
    </message>
    <message>
        <source>Send to vendor</source>
        <translation>Enviar al proveedor</translation>
    </message>
    <message>
        <source>Send to vendor {0}</source>
        <translation>Enviar al proveedor: {0}</translation>
    </message>
    <message>
        <source>Send to vendor {0}, lot {1}</source>
        <translation>Enviar al proveedor: {0}, lote {1}</translation>
    </message>
    <message>
        <source>Sent to the {0} for approval.</source>
        <translation>Enviado para aprobación a: {0}.</translation>
    </message>
    <message>
        <source>Sent to vendors</source>
        <translation>Enviado a proveedores</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Septiembre</translation>
    </message>
    <message>
        <source>September {0}</source>
        <translation>Septiembre de {0}</translation>
    </message>
    <message>
        <source>Set the camera to smaller pictures.</source>
        <translation>Configure la cámara con imágenes más pequeñas.</translation>
    </message>
    <message>
        <source>Set the printer up with its network address instead, or save a file.</source>
        <translation>Configure la impresora con su dirección de red o guarde un archivo.</translation>
    </message>
    <message>
        <source>Set the scale to send continuously, as MT-SICS (S S 12.345 kg) or with a header (ST,GS,+12.345kg).</source>
        <translation>Configure la báscula para enviar de forma continua, como MT-SICS (S S 12.345 kg) o con cabecera (ST,GS,+12.345kg).</translation>
    </message>
    <message>
        <source>Set the scanner to send AIM identifiers, often called “code ID: AIM”; or do without, with less safety.</source>
        <translation>Configure el escáner para enviar identificadores AIM, a menudo «code ID: AIM»; o prescinda de ellos, con menos seguridad.</translation>
    </message>
    <message>
        <source>Set the scanner to send AIM identifiers, then scan the self-test label.</source>
        <translation>Configure el escáner para enviar identificadores AIM y escanee la etiqueta de autoprueba.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29) as it is, or let the terminal take this for it.</source>
        <translation>Configure el escáner para enviar GS (ASCII 29) tal cual, o deje que el terminal tome esto en su lugar.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29), often called “GS1 separator” or “function keys”.</source>
        <translation>Configure el escáner para enviar GS (ASCII 29), a menudo «separador GS1» o «teclas de función».</translation>
    </message>
    <message>
        <source>Set the scanner to send GS (ASCII 29); what it sends instead may stand in a label.</source>
        <translation>Configure el escáner para enviar GS (ASCII 29); lo que envía en su lugar puede aparecer en una etiqueta.</translation>
    </message>
    <message>
        <source>Set the scanner's keyboard to the country of this computer, or read its keys by their place.</source>
        <translation>Ponga el teclado del escáner en el país de este equipo, o lea sus teclas por posición.</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Shown above.</source>
        <translation>Se muestra arriba.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Inicios de sesión</translation>
    </message>
    <message>
        <source>Sign-outs</source>
        <translation>Cierres de sesión</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Sesión cerrada.</translation>
    </message>
    <message>
        <source>Since the last entry: {0} min</source>
        <translation>Desde la última entrada: {0} min</translation>
    </message>
    <message>
        <source>Some of these pieces are released already.</source>
        <translation>Algunas de estas piezas ya están liberadas.</translation>
    </message>
    <message>
        <source>Somebody approved an entry of their own.</source>
        <translation>Alguien aprobó una entrada propia.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this.</source>
        <translation>Otra persona tiene que aprobarlo.</translation>
    </message>
    <message>
        <source>Somebody else has to approve what you enter.</source>
        <translation>Otra persona tiene que aprobar lo que usted introduce.</translation>
    </message>
    <message>
        <source>Somebody else has to decide on it.</source>
        <translation>Otra persona tiene que decidirlo.</translation>
    </message>
    <message>
        <source>Somebody else has to decide on the event.</source>
        <translation>Otra persona tiene que decidir sobre el evento.</translation>
    </message>
    <message>
        <source>Something has changed meanwhile.</source>
        <translation>Algo ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>Something other than the hub answered at {0}, perhaps a sign-in page of the network.</source>
        <translation>En {0} respondió algo que no es el hub, quizá una página de acceso de la red.</translation>
    </message>
    <message>
        <source>Split the paid time between the jobs.</source>
        <translation>Reparta el tiempo pagado entre los trabajos.</translation>
    </message>
    <message>
        <source>Standard cost change</source>
        <translation>Cambio de coste estándar</translation>
    </message>
    <message>
        <source>Start the application once, then try again.</source>
        <translation>Inicie una vez la aplicación e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Still in stock</source>
        <translation>Aún en almacén</translation>
    </message>
    <message>
        <source>Stock changes when it is approved.</source>
        <translation>Las existencias cambian cuando se apruebe.</translation>
    </message>
    <message>
        <source>Stock moved</source>
        <translation>Existencias trasladadas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Stop {0} min, {1}</source>
        <translation>Parada {0} min, {1}</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Paradas</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>Sustitución</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and set the scanner not to change the case of letters.</source>
        <translation>Desactive Bloq Mayús y configure el escáner para que no cambie mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>Take all that is left, or a larger part.</source>
        <translation>Tome todo lo que queda o una parte mayor.</translation>
    </message>
    <message>
        <source>Take another lot.</source>
        <translation>Tome otro lote.</translation>
    </message>
    <message>
        <source>Take another, then press again.</source>
        <translation>Tome otra y pulse de nuevo.</translation>
    </message>
    <message>
        <source>Take it again, or record without one.</source>
        <translation>Tómela de nuevo o registre sin ella.</translation>
    </message>
    <message>
        <source>Take one, then press again.</source>
        <translation>Tome una y pulse de nuevo.</translation>
    </message>
    <message>
        <source>Take the load off.</source>
        <translation>Retire la carga.</translation>
    </message>
    <message>
        <source>Take the lot out {0}, and find what it went into.</source>
        <translation>Retire el lote {0} y averigüe dónde se usó.</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Tomar la sugerencia</translation>
    </message>
    <message>
        <source>Take the weight</source>
        <translation>Tomar el peso</translation>
    </message>
    <message>
        <source>Tell your supervisor; nothing is lost until then.</source>
        <translation>Dígaselo a su supervisor; hasta entonces no se pierde nada.</translation>
    </message>
    <message>
        <source>That factor is switched off; 1 {0} is taken as {1} {2}.</source>
        <translation>Ese factor está desactivado; 1 {0} se toma como {1} {2}.</translation>
    </message>
    <message>
        <source>That is {0}.</source>
        <translation>Eso es {0}.</translation>
    </message>
    <message>
        <source>That order {0} is {1} is on its way to the hub.</source>
        <translation>Que la orden {0} está {1} va camino del hub.</translation>
    </message>
    <message>
        <source>That was the last</source>
        <translation>Eso fue lo último</translation>
    </message>
    <message>
        <source>That was the last.</source>
        <translation>Eso fue lo último.</translation>
    </message>
    <message>
        <source>The ERP booked other lines than were predicted.</source>
        <translation>El ERP contabilizó otras líneas que las previstas.</translation>
    </message>
    <message>
        <source>The ERP booked this event in one period and refuses it in another.</source>
        <translation>El ERP contabilizó este evento en un periodo y lo rechaza en otro.</translation>
    </message>
    <message>
        <source>The ERP does not hold this event yet.</source>
        <translation>El ERP aún no tiene este evento.</translation>
    </message>
    <message>
        <source>The ERP has booked it.</source>
        <translation>El ERP lo ha contabilizado.</translation>
    </message>
    <message>
        <source>The ERP has not booked this entry, so an undo would be booked alone.</source>
        <translation>El ERP no ha contabilizado esta entrada; la anulación quedaría sola.</translation>
    </message>
    <message>
        <source>The ERP holds another journal under this event's id; this one is not booked.</source>
        <translation>El ERP tiene otro asiento con el id de este evento; este no se contabiliza.</translation>
    </message>
    <message>
        <source>The ERP refuses the journal of this event; it is not booked.</source>
        <translation>El ERP rechaza el asiento de este evento; no está contabilizado.</translation>
    </message>
    <message>
        <source>The ERP said that it took the journal of this event, but holds no document for it.</source>
        <translation>El ERP dijo que aceptó el asiento de este evento, pero no tiene documento.</translation>
    </message>
    <message>
        <source>The amount is larger than any ledger holds, so a figure behind it cannot be right.</source>
        <translation>El importe es mayor de lo que admite un libro mayor; alguna cifra detrás no puede ser correcta.</translation>
    </message>
    <message>
        <source>The answer from {0} did not end within {1} seconds.</source>
        <translation>La respuesta de {0} no terminó en {1} segundos.</translation>
    </message>
    <message>
        <source>The answer from {0} is larger than any of a hub; it was not read.</source>
        <translation>La respuesta de {0} es mayor que cualquiera de un hub; no se ha leído.</translation>
    </message>
    <message>
        <source>The book of pallet numbers cannot be read: {0}.</source>
        <translation>El libro de números de palé no se puede leer: {0}.</translation>
    </message>
    <message>
        <source>The book of pallet numbers cannot be written: {0}.</source>
        <translation>El libro de números de palé no se puede escribir: {0}.</translation>
    </message>
    <message>
        <source>The books say nothing of this item by lot.</source>
        <translation>Los libros no dicen nada de este artículo por lote.</translation>
    </message>
    <message>
        <source>The camera does not answer.</source>
        <translation>La cámara no responde.</translation>
    </message>
    <message>
        <source>The camera gave no picture.</source>
        <translation>La cámara no dio ninguna imagen.</translation>
    </message>
    <message>
        <source>The camera's command {0} cannot be started.</source>
        <translation>No se puede iniciar el comando de la cámara {0}.</translation>
    </message>
    <message>
        <source>The camera's command {0} is not on this machine.</source>
        <translation>El comando de la cámara {0} no está en este equipo.</translation>
    </message>
    <message>
        <source>The camera's picture is too large.</source>
        <translation>La imagen de la cámara es demasiado grande.</translation>
    </message>
    <message>
        <source>The certificate of {0} is not one that this device trusts.</source>
        <translation>Este dispositivo no confía en el certificado de {0}.</translation>
    </message>
    <message>
        <source>The check digit of AI {0} does not fit: misread or wrongly printed</source>
        <translation>El dígito de control del AI {0} no coincide: mal leído o mal impreso</translation>
    </message>
    <message>
        <source>The code holds characters that no label here uses.</source>
        <translation>El código contiene caracteres que ninguna etiqueta de aquí usa.</translation>
    </message>
    <message>
        <source>The command {0} is not in use here.</source>
        <translation>El comando {0} no se usa aquí.</translation>
    </message>
    <message>
        <source>The copy is not as the log is.</source>
        <translation>La copia no es igual al registro.</translation>
    </message>
    <message>
        <source>The costing lot of {0} is {1}; setup can only be spread over more than zero.</source>
        <translation>El lote de cálculo de {0} es {1}; la preparación solo se reparte sobre más de cero.</translation>
    </message>
    <message>
        <source>The counter went back from {0} to {1}.</source>
        <translation>El contador retrocedió de {0} a {1}.</translation>
    </message>
    <message>
        <source>The database cannot be opened ({0}).</source>
        <translation>No se puede abrir la base de datos ({0}).</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>La base de datos no se puede abrir.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>El archivo de la base de datos está dañado.</translation>
    </message>
    <message>
        <source>The database has to be repaired first.</source>
        <translation>Primero hay que reparar la base de datos.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>La base de datos está dañada.</translation>
    </message>
    <message>
        <source>The date of AI {0} does not exist</source>
        <translation>La fecha del AI {0} no existe</translation>
    </message>
    <message>
        <source>The decision is not attested by a PIN, so it does not count.</source>
        <translation>La decisión no está respaldada por un PIN, así que no cuenta.</translation>
    </message>
    <message>
        <source>The device's clock is {0} seconds ahead of the hub's.</source>
        <translation>El reloj del dispositivo va {0} segundos por delante del hub.</translation>
    </message>
    <message>
        <source>The device's clock is {0} seconds behind the hub's.</source>
        <translation>El reloj del dispositivo va {0} segundos por detrás del hub.</translation>
    </message>
    <message>
        <source>The device's clock was moved back by {0} seconds.</source>
        <translation>El reloj del dispositivo se atrasó {0} segundos.</translation>
    </message>
    <message>
        <source>The device's clock was moved forward by {0} seconds.</source>
        <translation>El reloj del dispositivo se adelantó {0} segundos.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>El disco no responde.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>El disco es de solo lectura.</translation>
    </message>
    <message>
        <source>The disk of the plant's database does not answer.</source>
        <translation>El disco de la base de datos de la planta no responde.</translation>
    </message>
    <message>
        <source>The disk of the plant's database is full.</source>
        <translation>El disco de la base de datos de la planta está lleno.</translation>
    </message>
    <message>
        <source>The document cannot be kept ({0}).</source>
        <translation>El documento no se puede guardar ({0}).</translation>
    </message>
    <message>
        <source>The document cannot be read ({0}).</source>
        <translation>El documento no se puede leer ({0}).</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>El final es anterior al comienzo.</translation>
    </message>
    <message>
        <source>The end {0} does not fit by exactly a day.</source>
        <translation>El final {0} no encaja por exactamente un día.</translation>
    </message>
    <message>
        <source>The entry has no photo.</source>
        <translation>La entrada no tiene foto.</translation>
    </message>
    <message>
        <source>The entry is undone.</source>
        <translation>La entrada está anulada.</translation>
    </message>
    <message>
        <source>The entry to undo is not known here yet.</source>
        <translation>La entrada por anular aún no se conoce aquí.</translation>
    </message>
    <message>
        <source>The entry to undo is not known here.</source>
        <translation>La entrada por anular no se conoce aquí.</translation>
    </message>
    <message>
        <source>The event is accepted; the difference to the ERP is mended there, not by a decision.</source>
        <translation>El evento está aceptado; la diferencia con el ERP se arregla allí, no con una decisión.</translation>
    </message>
    <message>
        <source>The event is accepted; what is missing is the ERP's booking.</source>
        <translation>El evento está aceptado; falta la contabilización en el ERP.</translation>
    </message>
    <message>
        <source>The event is not known here.</source>
        <translation>El evento no se conoce aquí.</translation>
    </message>
    <message>
        <source>The event is not waiting for a decision.</source>
        <translation>El evento no espera ninguna decisión.</translation>
    </message>
    <message>
        <source>The event names another device.</source>
        <translation>El evento nombra otro dispositivo.</translation>
    </message>
    <message>
        <source>The event to decide on is not known here.</source>
        <translation>El evento sobre el que decidir no se conoce aquí.</translation>
    </message>
    <message>
        <source>The event waits for a decision: approve or reject it.</source>
        <translation>El evento espera una decisión: apruébelo o rechácelo.</translation>
    </message>
    <message>
        <source>The event waits safely.</source>
        <translation>El evento espera a salvo.</translation>
    </message>
    <message>
        <source>The file could not be saved in {0} ({1}).</source>
        <translation>El archivo no se pudo guardar en {0} ({1}).</translation>
    </message>
    <message>
        <source>The first event with this id stands; the other content was never taken.</source>
        <translation>Vale el primer evento con este id; el otro contenido nunca se aceptó.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read.</source>
        <translation>No se puede leer la carpeta {0}.</translation>
    </message>
    <message>
        <source>The full screen is open.</source>
        <translation>La pantalla completa está abierta.</translation>
    </message>
    <message>
        <source>The hand-over is read.</source>
        <translation>El relevo está leído.</translation>
    </message>
    <message>
        <source>The hold to decide on is not known here.</source>
        <translation>El bloqueo sobre el que decidir no se conoce aquí.</translation>
    </message>
    <message>
        <source>The hub asks this device to wait.</source>
        <translation>El hub pide a este dispositivo que espere.</translation>
    </message>
    <message>
        <source>The hub at {0} cannot be reached.</source>
        <translation>No se puede acceder al hub en {0}.</translation>
    </message>
    <message>
        <source>The hub at {0} did not finish its answer ({1}).</source>
        <translation>El hub en {0} no terminó su respuesta ({1}).</translation>
    </message>
    <message>
        <source>The hub checks this again when it hears of it; what it cannot take waits for a decision.</source>
        <translation>El hub lo comprueba de nuevo cuando lo recibe; lo que no puede aceptar espera una decisión.</translation>
    </message>
    <message>
        <source>The hub could not work out what this event does; it is kept and has no effect yet.</source>
        <translation>El hub no pudo determinar qué hace este evento; se conserva y aún no tiene efecto.</translation>
    </message>
    <message>
        <source>The hub does not hold the event of this picture.</source>
        <translation>El hub no tiene el evento de esta imagen.</translation>
    </message>
    <message>
        <source>The hub does not know this code.</source>
        <translation>El hub no conoce este código.</translation>
    </message>
    <message>
        <source>The hub does not know this device.</source>
        <translation>El hub no conoce este dispositivo.</translation>
    </message>
    <message>
        <source>The hub does not let this device do that.</source>
        <translation>El hub no permite eso a este dispositivo.</translation>
    </message>
    <message>
        <source>The hub has no data of the plant yet.</source>
        <translation>El hub aún no tiene datos de la planta.</translation>
    </message>
    <message>
        <source>The hub is not ready.</source>
        <translation>El hub no está listo.</translation>
    </message>
    <message>
        <source>The hub knows nobody by this person's id.</source>
        <translation>El hub no conoce a nadie con este identificador.</translation>
    </message>
    <message>
        <source>The hub met a fault.</source>
        <translation>El hub ha tenido un fallo.</translation>
    </message>
    <message>
        <source>The hub's answer makes no sense: {0}</source>
        <translation>La respuesta del hub no tiene sentido: {0}</translation>
    </message>
    <message>
        <source>The hub's copy of this device's log does not hold at entry {0}.</source>
        <translation>La copia que el hub tiene del registro de este dispositivo falla en la entrada {0}.</translation>
    </message>
    <message>
        <source>The hub's question was not answered in time.</source>
        <translation>La pregunta del hub no se respondió a tiempo.</translation>
    </message>
    <message>
        <source>The identifier arrived as “{0}”: the scanner types for another keyboard.</source>
        <translation>El identificador llegó como «{0}»: el escáner escribe para otro teclado.</translation>
    </message>
    <message>
        <source>The issue of {0} that this returns is not known here.</source>
        <translation>La salida de {0} que esto devuelve no se conoce aquí.</translation>
    </message>
    <message>
        <source>The issue that this returns has been undone already.</source>
        <translation>La salida que esto devuelve ya se anuló.</translation>
    </message>
    <message>
        <source>The jobs of all work centres.</source>
        <translation>Los trabajos de todos los puestos.</translation>
    </message>
    <message>
        <source>The jobs of this work centre.</source>
        <translation>Los trabajos de este puesto.</translation>
    </message>
    <message>
        <source>The journal of this event cannot be handed to the ERP: it breaks the connector.</source>
        <translation>El asiento de este evento no se puede entregar al ERP: rompe el conector.</translation>
    </message>
    <message>
        <source>The key of this device was ended before this arrived.</source>
        <translation>La clave de este dispositivo se dio de baja antes de que esto llegara.</translation>
    </message>
    <message>
        <source>The label counts contents (AI 37) but does not say of what (AI 00 with 02).</source>
        <translation>La etiqueta cuenta contenido (AI 37) pero no dice de qué (AI 00 con 02).</translation>
    </message>
    <message>
        <source>The label gives two different values for AI {0}.</source>
        <translation>La etiqueta da dos valores distintos para el AI {0}.</translation>
    </message>
    <message>
        <source>The label gives two different values for one field.</source>
        <translation>La etiqueta da dos valores distintos para un campo.</translation>
    </message>
    <message>
        <source>The label has no pallet number (SSCC): the plant's GS1 company prefix is not set.</source>
        <translation>La etiqueta no lleva número de palé (SSCC): falta el prefijo de empresa GS1 de la planta.</translation>
    </message>
    <message>
        <source>The label has no pallet number (SSCC): this terminal did not report the pallet.</source>
        <translation>La etiqueta no lleva número de palé (SSCC): este terminal no notificó el palé.</translation>
    </message>
    <message>
        <source>The label holds AI {0} and AI {1}, which exclude each other.</source>
        <translation>La etiqueta contiene los AI {0} y {1}, que se excluyen.</translation>
    </message>
    <message>
        <source>The label holds no data</source>
        <translation>La etiqueta no contiene datos</translation>
    </message>
    <message>
        <source>The label holds {0}, which no GS1 identifier explains</source>
        <translation>La etiqueta contiene {0}, que ningún identificador GS1 explica</translation>
    </message>
    <message>
        <source>The label's check character does not fit: misread or damaged.</source>
        <translation>El carácter de control de la etiqueta no coincide: mal leída o dañada.</translation>
    </message>
    <message>
        <source>The last job is still on its way to the printer.</source>
        <translation>El último trabajo aún va camino de la impresora.</translation>
    </message>
    <message>
        <source>The letters arrived with their case swapped.</source>
        <translation>Las letras llegaron con mayúsculas y minúsculas cambiadas.</translation>
    </message>
    <message>
        <source>The load still moves.</source>
        <translation>La carga aún se mueve.</translation>
    </message>
    <message>
        <source>The log could not be copied ({0}).</source>
        <translation>No se pudo copiar el registro ({0}).</translation>
    </message>
    <message>
        <source>The lot that this made was consumed since.</source>
        <translation>El lote así fabricado se ha consumido desde entonces.</translation>
    </message>
    <message>
        <source>The master data has no {0}, so the event has no value.</source>
        <translation>A los datos maestros les falta {0}, así que el evento no tiene valor.</translation>
    </message>
    <message>
        <source>The master data has no {0}, so {1} has no value yet.</source>
        <translation>A los datos maestros les falta {0}, así que {1} aún no tiene valor.</translation>
    </message>
    <message>
        <source>The next page.</source>
        <translation>La página siguiente.</translation>
    </message>
    <message>
        <source>The number is as it was.</source>
        <translation>El número está como antes.</translation>
    </message>
    <message>
        <source>The old file is kept as {0}.</source>
        <translation>El archivo antiguo se conserva como {0}.</translation>
    </message>
    <message>
        <source>The order is not closed, so it cannot be reopened.</source>
        <translation>La orden no está cerrada, así que no se puede reabrir.</translation>
    </message>
    <message>
        <source>The others have to do the rest.</source>
        <translation>Lo demás lo tienen que hacer los otros.</translation>
    </message>
    <message>
        <source>The period of {0} is locked; the reversal is posted in the open period.</source>
        <translation>El periodo de {0} está bloqueado; la anulación se contabiliza en el periodo abierto.</translation>
    </message>
    <message>
        <source>The photo is at the terminal that took it and at the hub, not on this machine.</source>
        <translation>La foto está en el terminal que la tomó y en el hub, no en este equipo.</translation>
    </message>
    <message>
        <source>The photo is in the entry.</source>
        <translation>La foto está en la entrada.</translation>
    </message>
    <message>
        <source>The photo was erased.</source>
        <translation>La foto se borró.</translation>
    </message>
    <message>
        <source>The picture has {0} bytes, and at most {1} are kept.</source>
        <translation>La imagen tiene {0} bytes y se guardan {1} como máximo.</translation>
    </message>
    <message>
        <source>The picture is being taken.</source>
        <translation>Se está tomando la foto.</translation>
    </message>
    <message>
        <source>The picture {0} is too large.</source>
        <translation>La imagen {0} es demasiado grande.</translation>
    </message>
    <message>
        <source>The picture {0} was taken already.</source>
        <translation>La imagen {0} ya se usó.</translation>
    </message>
    <message>
        <source>The pieces that failed go on hold.</source>
        <translation>Las piezas que fallaron quedan bloqueadas.</translation>
    </message>
    <message>
        <source>The plant's data comes with the next contact to the hub; until then nothing can be recorded.</source>
        <translation>Los datos de la planta llegan con el próximo contacto con el hub; hasta entonces no se puede registrar nada.</translation>
    </message>
    <message>
        <source>The plant's database does not answer.</source>
        <translation>La base de datos de la planta no responde.</translation>
    </message>
    <message>
        <source>The plant's database does not exist on its server.</source>
        <translation>La base de datos de la planta no existe en su servidor.</translation>
    </message>
    <message>
        <source>The plant's database has no room for another connection.</source>
        <translation>La base de datos de la planta no admite más conexiones.</translation>
    </message>
    <message>
        <source>The plant's database is damaged.</source>
        <translation>La base de datos de la planta está dañada.</translation>
    </message>
    <message>
        <source>The plant's database is read-only.</source>
        <translation>La base de datos de la planta es de solo lectura.</translation>
    </message>
    <message>
        <source>The plant's database refuses this hub's user.</source>
        <translation>La base de datos de la planta rechaza al usuario de este hub.</translation>
    </message>
    <message>
        <source>The plant's database was stopped or is starting.</source>
        <translation>La base de datos de la planta se detuvo o está arrancando.</translation>
    </message>
    <message>
        <source>The plant's master data has not arrived here yet; connect to the hub once.</source>
        <translation>Los datos maestros de la planta aún no han llegado; conéctese una vez al hub.</translation>
    </message>
    <message>
        <source>The plant's stock list does not name this lot.</source>
        <translation>La lista de existencias de la planta no incluye este lote.</translation>
    </message>
    <message>
        <source>The print queue {0} does not answer.</source>
        <translation>La cola de impresión {0} no responde.</translation>
    </message>
    <message>
        <source>The print queue {0} refused the job ({1}).</source>
        <translation>La cola de impresión {0} rechazó el trabajo ({1}).</translation>
    </message>
    <message>
        <source>The printer at {0}:{1} cannot be reached.</source>
        <translation>No se puede acceder a la impresora en {0}:{1}.</translation>
    </message>
    <message>
        <source>The printer at {0}:{1} stopped taking the job, and a part of it may come out.</source>
        <translation>La impresora en {0}:{1} dejó de aceptar el trabajo y puede salir una parte.</translation>
    </message>
    <message>
        <source>The request for a new token is not signed with this device's key.</source>
        <translation>La petición de un nuevo token no está firmada con la clave de este dispositivo.</translation>
    </message>
    <message>
        <source>The scale answers, but shows no weight: empty it, or wait.</source>
        <translation>La báscula responde, pero no muestra peso: vacíela o espere.</translation>
    </message>
    <message>
        <source>The scale is overloaded.</source>
        <translation>La báscula está sobrecargada.</translation>
    </message>
    <message>
        <source>The scale shows no weight.</source>
        <translation>La báscula no muestra peso.</translation>
    </message>
    <message>
        <source>The scale shows nothing to book.</source>
        <translation>La báscula no muestra nada que registrar.</translation>
    </message>
    <message>
        <source>The scale shows {0} {1}, at rest.</source>
        <translation>La báscula muestra {0} {1}, estable.</translation>
    </message>
    <message>
        <source>The scale shows {0} {1}, moving.</source>
        <translation>La báscula muestra {0} {1}, en movimiento.</translation>
    </message>
    <message>
        <source>The scale weighs in {0}, which is no unit of this item.</source>
        <translation>La báscula pesa en {0}, que no es una unidad de este artículo.</translation>
    </message>
    <message>
        <source>The scan arrived incomplete.</source>
        <translation>La lectura llegó incompleta.</translation>
    </message>
    <message>
        <source>The scanner did not say which kind of code it read.</source>
        <translation>El escáner no dijo qué tipo de código leyó.</translation>
    </message>
    <message>
        <source>The scanner drops separators.</source>
        <translation>El escáner pierde separadores.</translation>
    </message>
    <message>
        <source>The scanner passed its self-test.</source>
        <translation>El escáner superó la autoprueba.</translation>
    </message>
    <message>
        <source>The scanner says {0}, which is no GS1 label.</source>
        <translation>El escáner dice {0}, que no es una etiqueta GS1.</translation>
    </message>
    <message>
        <source>The scanner sends “{0}” in place of the separator.</source>
        <translation>El escáner envía «{0}» en lugar del separador.</translation>
    </message>
    <message>
        <source>The second unit of {0} has {1} {2} for each {3}, give or take {4}, with {5} decimals; that is no band that a quantity can be in.</source>
        <translation>La segunda unidad de {0} tiene {1} {2} por {3}, más o menos {4}, con {5} decimales; ninguna cantidad puede estar en esa banda.</translation>
    </message>
    <message>
        <source>The self-test passed: the label arrived as it was printed.</source>
        <translation>Autoprueba superada: la etiqueta llegó como se imprimió.</translation>
    </message>
    <message>
        <source>The separator between the two fields was lost.</source>
        <translation>Se perdió el separador entre los dos campos.</translation>
    </message>
    <message>
        <source>The setting {0} was changed by somebody who is neither administrator nor supervisor.</source>
        <translation>Cambió el ajuste {0} alguien que no es administrador ni supervisor.</translation>
    </message>
    <message>
        <source>The settings could not be written: {0}.</source>
        <translation>No se pudo escribir la configuración: {0}.</translation>
    </message>
    <message>
        <source>The standard of {0} has no operations, so nothing can be reported on it.</source>
        <translation>El estándar de {0} no tiene operaciones; no se puede notificar nada.</translation>
    </message>
    <message>
        <source>The standard of {0} is for an item that the master data does not have.</source>
        <translation>El estándar de {0} es de un artículo que no está en los datos maestros.</translation>
    </message>
    <message>
        <source>The standard price of {0} is {1}, below zero.</source>
        <translation>El precio estándar de {0} es {1}, bajo cero.</translation>
    </message>
    <message>
        <source>The steps after it are left to: {0}.</source>
        <translation>Los pasos siguientes quedan para: {0}.</translation>
    </message>
    <message>
        <source>The suggested number was taken.</source>
        <translation>Se tomó el número sugerido.</translation>
    </message>
    <message>
        <source>The supplier label arrived without its separators.</source>
        <translation>La etiqueta del proveedor llegó sin sus separadores.</translation>
    </message>
    <message>
        <source>The terminal is locked.</source>
        <translation>El terminal está bloqueado.</translation>
    </message>
    <message>
        <source>The unit {0} is switched off for this item until the data steward corrects it; {1} stays safe to use.</source>
        <translation>La unidad {0} está desactivada para este artículo hasta que el responsable de datos la corrija; {1} se puede seguir usando.</translation>
    </message>
    <message>
        <source>The value of AI {0} has the wrong length or characters</source>
        <translation>El valor del AI {0} tiene una longitud o caracteres erróneos</translation>
    </message>
    <message>
        <source>The weight was taken back: what you enter counts.</source>
        <translation>El peso se retiró: vale lo que usted introduzca.</translation>
    </message>
    <message>
        <source>The {0} database has schema {1}, and this Floorledger knows only {2}.</source>
        <translation>La base de datos «{0}» tiene el esquema {1} y este Floorledger solo conoce {2}.</translation>
    </message>
    <message>
        <source>The {0} rate of work centre {1} is {2} per hour, below zero.</source>
        <translation>La tarifa de {0} del puesto {1} es {2} por hora, bajo cero.</translation>
    </message>
    <message>
        <source>The {0} time of operation {1} of {2} is {3} minutes, below zero.</source>
        <translation>El tiempo de {0} de la operación {1} de {2} es de {3} minutos, bajo cero.</translation>
    </message>
    <message>
        <source>The {0} {1} is in the master data {2} times, so it is not clear which one counts.</source>
        <translation>{0} {1} está {2} veces en los datos maestros; no está claro cuál vale.</translation>
    </message>
    <message>
        <source>Then {0} of {1} {2} good.</source>
        <translation>Después, {0} de {1} {2} buenas.</translation>
    </message>
    <message>
        <source>There is no choice {0} here.</source>
        <translation>Aquí no hay ninguna opción {0}.</translation>
    </message>
    <message>
        <source>There is no number to enter here.</source>
        <translation>Aquí no hay ningún número que introducir.</translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation>Aquí no hay nada que elegir.</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>No hay nada que decidir.</translation>
    </message>
    <message>
        <source>There is nothing to record.</source>
        <translation>No hay nada que registrar.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que anular.</translation>
    </message>
    <message>
        <source>These pieces are on hold at order {0}, operation {1}; only there can they be released.</source>
        <translation>Estas piezas están bloqueadas en la orden {0}, operación {1}; solo allí se pueden liberar.</translation>
    </message>
    <message>
        <source>These pieces are worth {0}; the order holds {1}.</source>
        <translation>Estas piezas valen {0}; la orden contiene {1}.</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>Este PIN no es correcto.</translation>
    </message>
    <message>
        <source>This cannot be said of this exception any more.</source>
        <translation>Esto ya no se puede decir de esta incidencia.</translation>
    </message>
    <message>
        <source>This cannot be undone here.</source>
        <translation>Esto no se puede anular aquí.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Este código ha caducado.</translation>
    </message>
    <message>
        <source>This code is not known here.</source>
        <translation>Este código no se conoce aquí.</translation>
    </message>
    <message>
        <source>This code was used before, and a code works once.</source>
        <translation>Este código ya se usó, y un código sirve una sola vez.</translation>
    </message>
    <message>
        <source>This command label asks for something unknown.</source>
        <translation>Esta etiqueta de comando pide algo desconocido.</translation>
    </message>
    <message>
        <source>This computer has no range of pallet numbers.</source>
        <translation>Este equipo no tiene ningún rango de números de palé.</translation>
    </message>
    <message>
        <source>This could not be kept: {0}.</source>
        <translation>No se pudo guardar: {0}.</translation>
    </message>
    <message>
        <source>This device's database could not be trusted ({0}).</source>
        <translation>La base de datos de este dispositivo no era fiable ({0}).</translation>
    </message>
    <message>
        <source>This device's database is damaged ({0}).</source>
        <translation>La base de datos de este dispositivo está dañada ({0}).</translation>
    </message>
    <message>
        <source>This device's database is damaged, and the hub is needed to mend it but cannot be reached.</source>
        <translation>La base de datos de este dispositivo está dañada y el hub, necesario para repararla, no está accesible.</translation>
    </message>
    <message>
        <source>This device's log is encrypted with another key than the one in {0}.</source>
        <translation>El registro de este dispositivo está cifrado con otra clave que la de {0}.</translation>
    </message>
    <message>
        <source>This device's log is encrypted, and its key is not in {0}.</source>
        <translation>El registro de este dispositivo está cifrado y su clave no está en {0}.</translation>
    </message>
    <message>
        <source>This entry has been undone already.</source>
        <translation>Esta entrada ya se anuló.</translation>
    </message>
    <message>
        <source>This event is not waiting for a decision any more.</source>
        <translation>Este evento ya no espera ninguna decisión.</translation>
    </message>
    <message>
        <source>This exception is not known here.</source>
        <translation>Esta incidencia no se conoce aquí.</translation>
    </message>
    <message>
        <source>This exception is not open any more, or not known here.</source>
        <translation>Esta incidencia ya no está abierta o aquí no se conoce.</translation>
    </message>
    <message>
        <source>This exception is {0} already.</source>
        <translation>Esta incidencia ya está {0}.</translation>
    </message>
    <message>
        <source>This has posted already, so it cannot be rejected any more.</source>
        <translation>Esto ya se contabilizó, así que no se puede rechazar.</translation>
    </message>
    <message>
        <source>This hub's user may not write in the plant's database.</source>
        <translation>El usuario de este hub no puede escribir en la base de datos de la planta.</translation>
    </message>
    <message>
        <source>This id is held with other content.</source>
        <translation>Este id ya existe con otro contenido.</translation>
    </message>
    <message>
        <source>This is an entry of {0}.</source>
        <translation>Esta es una entrada de {0}.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>This is not a picture in JPEG or PNG.</source>
        <translation>Esto no es una imagen JPEG o PNG.</translation>
    </message>
    <message>
        <source>This is not the label of a hub.</source>
        <translation>Esta no es la etiqueta de un hub.</translation>
    </message>
    <message>
        <source>This is not the picture that the event names.</source>
        <translation>Esta no es la imagen que indica el evento.</translation>
    </message>
    <message>
        <source>This is one of two; it posts when a second one approves.</source>
        <translation>Es una de dos; se contabiliza cuando apruebe una segunda persona.</translation>
    </message>
    <message>
        <source>This job has no drawing and no work instruction.</source>
        <translation>Este trabajo no tiene plano ni instrucción de trabajo.</translation>
    </message>
    <message>
        <source>This kind of entry cannot be undone.</source>
        <translation>Este tipo de entrada no se puede anular.</translation>
    </message>
    <message>
        <source>This label arrived whole.</source>
        <translation>Esta etiqueta llegó completa.</translation>
    </message>
    <message>
        <source>This label arrived without an AIM identifier.</source>
        <translation>Esta etiqueta llegó sin identificador AIM.</translation>
    </message>
    <message>
        <source>This label cannot be printed: it holds letters that no label takes.</source>
        <translation>Esta etiqueta no se puede imprimir: contiene letras que ninguna etiqueta admite.</translation>
    </message>
    <message>
        <source>This label is understood, but nothing here uses it.</source>
        <translation>Esta etiqueta se entiende, pero aquí no se usa.</translation>
    </message>
    <message>
        <source>This label names no work centre of the plant.</source>
        <translation>Esta etiqueta no nombra ningún puesto de la planta.</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>Esto está en el futuro.</translation>
    </message>
    <message>
        <source>This lies more than {0} hours in the future.</source>
        <translation>Esto está más de {0} horas en el futuro.</translation>
    </message>
    <message>
        <source>This line is no weight in a known form.</source>
        <translation>Esta línea no es un peso en una forma conocida.</translation>
    </message>
    <message>
        <source>This looks like an article number for shops, not a production label.</source>
        <translation>Esto parece un código de artículo comercial, no una etiqueta de producción.</translation>
    </message>
    <message>
        <source>This lot is in stock, not in an order's line; decide on it without an operation.</source>
        <translation>Este lote está en almacén, no en la línea de una orden; decida sin operación.</translation>
    </message>
    <message>
        <source>This lot is not on hold any more, or was never counted in pieces.</source>
        <translation>Este lote ya no está bloqueado o nunca se contó en piezas.</translation>
    </message>
    <message>
        <source>This lot is on hold.</source>
        <translation>Este lote está bloqueado.</translation>
    </message>
    <message>
        <source>This lot is released already.</source>
        <translation>Este lote ya está liberado.</translation>
    </message>
    <message>
        <source>This machine has no print queues (its {0} command is missing).</source>
        <translation>Este equipo no tiene colas de impresión (falta su comando {0}).</translation>
    </message>
    <message>
        <source>This may be a supplier's label or one of ours, and must not be guessed.</source>
        <translation>Puede ser una etiqueta de proveedor o una nuestra, y no se debe adivinar.</translation>
    </message>
    <message>
        <source>This needs an approval.</source>
        <translation>Esto necesita aprobación.</translation>
    </message>
    <message>
        <source>This needs another look.</source>
        <translation>Esto requiere otra mirada.</translation>
    </message>
    <message>
        <source>This one is about a device's log.</source>
        <translation>Esto se refiere al diario de un dispositivo.</translation>
    </message>
    <message>
        <source>This one is mended in the master data: correct the record and publish it again.</source>
        <translation>Esto se arregla en los datos maestros: corrija el registro y publíquelo de nuevo.</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>Esta orden no se conoce aquí.</translation>
    </message>
    <message>
        <source>This order yields nothing beside its product.</source>
        <translation>Esta orden no produce nada más que su producto.</translation>
    </message>
    <message>
        <source>This overlaps other work of the same person: {0} minutes are paid in {1} by the clock.</source>
        <translation>Esto se solapa con otro trabajo de la misma persona: se pagan {0} minutos en {1} de reloj.</translation>
    </message>
    <message>
        <source>This reason is not for the terminal.</source>
        <translation>Este motivo no es para el terminal.</translation>
    </message>
    <message>
        <source>This reason is not known here.</source>
        <translation>Este motivo no se conoce aquí.</translation>
    </message>
    <message>
        <source>This supplier label is of a format not used here.</source>
        <translation>Esta etiqueta de proveedor tiene un formato que aquí no se usa.</translation>
    </message>
    <message>
        <source>This terminal cannot check PINs: it does not hold the plant's PIN secret.</source>
        <translation>Este terminal no puede comprobar PIN: no tiene el secreto de PIN de la planta.</translation>
    </message>
    <message>
        <source>This terminal has no camera.</source>
        <translation>Este terminal no tiene cámara.</translation>
    </message>
    <message>
        <source>This terminal has no master data yet.</source>
        <translation>Este terminal aún no tiene datos maestros.</translation>
    </message>
    <message>
        <source>This terminal has not received the plant's master data yet; connect it to the hub once.</source>
        <translation>Este terminal aún no ha recibido los datos maestros de la planta; conéctelo una vez al hub.</translation>
    </message>
    <message>
        <source>This terminal is enrolled at {0} already, and stays there.</source>
        <translation>Este terminal ya está registrado en {0} y se queda allí.</translation>
    </message>
    <message>
        <source>This terminal is enrolled, but the plant did not come yet.</source>
        <translation>Este terminal está registrado, pero la planta aún no ha llegado.</translation>
    </message>
    <message>
        <source>This undo takes more than one tap.</source>
        <translation>Esta anulación requiere más de un toque.</translation>
    </message>
    <message>
        <source>This was the last</source>
        <translation>Esto fue lo último</translation>
    </message>
    <message>
        <source>This workstation cannot write the auditor's bundle.</source>
        <translation>Esta estación no puede escribir el paquete de auditoría.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Time for</source>
        <translation>Tiempo de</translation>
    </message>
    <message>
        <source>To hold a lot, scan its label.</source>
        <translation>Para bloquear un lote, escanee su etiqueta.</translation>
    </message>
    <message>
        <source>To scrap what was on hold takes two persons.</source>
        <translation>Desechar lo bloqueado requiere dos personas.</translation>
    </message>
    <message>
        <source>To take something back, use Undo.</source>
        <translation>Para retirar algo, use Anular.</translation>
    </message>
    <message>
        <source>To use as it is what was on hold takes two persons.</source>
        <translation>Usar tal cual lo bloqueado requiere dos personas.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Demasiados PIN erróneos.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Traslado</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Two persons took turns at one device within moments {0} times; one approved the other.</source>
        <translation>Dos personas se turnaron {0} veces en un dispositivo en momentos; una aprobó a la otra.</translation>
    </message>
    <message>
        <source>Two processes of the hub got in each other's way.</source>
        <translation>Dos procesos del hub se estorbaron.</translation>
    </message>
    <message>
        <source>Type it on the glass.</source>
        <translation>Tecléelo en la pantalla.</translation>
    </message>
    <message>
        <source>Under review: the exception stays open and is yours to end</source>
        <translation>En revisión: la incidencia sigue abierta y le toca a usted cerrarla</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Undo all {0} entries</source>
        <translation>Anular las {0} entradas</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Undo it at the terminal that recorded it, or when this one is online again.</source>
        <translation>Anúlelo en el terminal que lo registró, o cuando este vuelva a estar en línea.</translation>
    </message>
    <message>
        <source>Undo it instead.</source>
        <translation>En su lugar, anúlelo.</translation>
    </message>
    <message>
        <source>Undo it only where that is agreed.</source>
        <translation>Anúlela solo si está acordado.</translation>
    </message>
    <message>
        <source>Undo that first.</source>
        <translation>Anule eso primero.</translation>
    </message>
    <message>
        <source>Undo the consumption first.</source>
        <translation>Anule primero el consumo.</translation>
    </message>
    <message>
        <source>Undo the release first.</source>
        <translation>Anule primero la liberación.</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Anular {0}</translation>
    </message>
    <message>
        <source>Undo {0} of {1}</source>
        <translation>Anular {0}: {1}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Anular: {0}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Until then it is safe here, and not in the ledger.</source>
        <translation>Hasta entonces está a salvo aquí y no en el libro mayor.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Consumo</translation>
    </message>
    <message>
        <source>Use a current command sheet.</source>
        <translation>Use una hoja de comandos actual.</translation>
    </message>
    <message>
        <source>Use another person's sign-in.</source>
        <translation>Use la sesión de otra persona.</translation>
    </message>
    <message>
        <source>Use as is needs a concession.</source>
        <translation>«Usar tal cual» necesita una concesión.</translation>
    </message>
    <message>
        <source>Use as it is</source>
        <translation>Usar tal cual</translation>
    </message>
    <message>
        <source>Use it until {0}.</source>
        <translation>Úselo hasta el {0}.</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>Valor en riesgo</translation>
    </message>
    <message>
        <source>Variable overhead efficiency</source>
        <translation>Eficiencia de gastos generales variables</translation>
    </message>
    <message>
        <source>Variance of {0}</source>
        <translation>Desviación de {0}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Wait until the scale stands still.</source>
        <translation>Espere a que la báscula se estabilice.</translation>
    </message>
    <message>
        <source>Wait until {0}, then try again.</source>
        <translation>Espere hasta {0} e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Was an issue entered in the wrong unit?</source>
        <translation>¿Se introdujo una salida en la unidad equivocada?</translation>
    </message>
    <message>
        <source>Was an issue forgotten?</source>
        <translation>¿Se olvidó una salida?</translation>
    </message>
    <message>
        <source>Was it looked at?</source>
        <translation>¿Se revisó?</translation>
    </message>
    <message>
        <source>Was it they, or does somebody else have the badge?</source>
        <translation>¿Fue esa persona, o tiene otro la credencial?</translation>
    </message>
    <message>
        <source>Was it {0} {1}?</source>
        <translation>¿Eran {0} {1}?</translation>
    </message>
    <message>
        <source>Was it {0}?</source>
        <translation>¿Era {0}?</translation>
    </message>
    <message>
        <source>Weigh again, or report what else was used.</source>
        <translation>Pese de nuevo o notifique qué más se usó.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>What arrived is no text: the speed of the line does not fit.</source>
        <translation>Lo que llegó no es texto: la velocidad de la línea no corresponde.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué se hace con ello</translation>
    </message>
    <message>
        <source>What came out?</source>
        <translation>¿Qué salió?</translation>
    </message>
    <message>
        <source>What happens?</source>
        <translation>¿Qué ocurre?</translation>
    </message>
    <message>
        <source>What is kept here is not the photo that was recorded.</source>
        <translation>Lo guardado aquí no es la foto que se registró.</translation>
    </message>
    <message>
        <source>What is measured?</source>
        <translation>¿Qué se mide?</translation>
    </message>
    <message>
        <source>What is on hold</source>
        <translation>Lo que está bloqueado</translation>
    </message>
    <message>
        <source>What is on hold is not known here.</source>
        <translation>Lo bloqueado no se conoce aquí.</translation>
    </message>
    <message>
        <source>What it makes is not known here.</source>
        <translation>Lo que fabrica no se conoce aquí.</translation>
    </message>
    <message>
        <source>What the hub tells makes no sense.</source>
        <translation>Lo que comunica el hub no tiene sentido.</translation>
    </message>
    <message>
        <source>What this entry reported has moved on since (rework, scrap, return or a decision).</source>
        <translation>Lo que notificó esta entrada ha seguido adelante (retrabajo, rechazo, devolución o una decisión).</translation>
    </message>
    <message>
        <source>What this undoes is not booked in the ERP, so the undo is not booked either.</source>
        <translation>Lo que esto anula no está contabilizado en el ERP, así que la anulación tampoco se contabiliza.</translation>
    </message>
    <message>
        <source>What was on hold has been decided.</source>
        <translation>Se ha decidido sobre lo retenido.</translation>
    </message>
    <message>
        <source>What was recorded is kept.</source>
        <translation>Lo registrado se conserva.</translation>
    </message>
    <message>
        <source>What you entered is kept and waits for the controller.</source>
        <translation>Lo introducido se guarda y espera al controller.</translation>
    </message>
    <message>
        <source>What you entered is kept; ask planning to release it.</source>
        <translation>Lo introducido se guarda; pida a planificación que la libere.</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>¿Cuándo terminó?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>¿Dónde fue?</translation>
    </message>
    <message>
        <source>Which entry?</source>
        <translation>¿Qué entrada?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who administers users does not record or decide business.</source>
        <translation>Quien administra usuarios no registra ni decide operaciones.</translation>
    </message>
    <message>
        <source>Who administers users holds no other role.</source>
        <translation>Quien administra usuarios no tiene otra función.</translation>
    </message>
    <message>
        <source>Who captured an event cannot decide on it.</source>
        <translation>Quien registró un evento no puede decidir sobre él.</translation>
    </message>
    <message>
        <source>Who counted what is on hold decided that it is scrapped.</source>
        <translation>Quien contó lo bloqueado decidió que se deseche.</translation>
    </message>
    <message>
        <source>Who counted what is on hold does not approve that it is scrapped.</source>
        <translation>Quien contó lo bloqueado no aprueba que se deseche.</translation>
    </message>
    <message>
        <source>Who counted what is on hold does not decide to scrap it.</source>
        <translation>Quien contó lo bloqueado no decide desecharlo.</translation>
    </message>
    <message>
        <source>Who decided this has been blocked since.</source>
        <translation>Quien decidió esto ha sido bloqueado después.</translation>
    </message>
    <message>
        <source>Who keeps the standards does not sign off the variances against them.</source>
        <translation>Quien mantiene los estándares no firma las desviaciones respecto a ellos.</translation>
    </message>
    <message>
        <source>Who recorded this had no role at the plant at that time, or was blocked.</source>
        <translation>Quien registró esto no tenía entonces ninguna función en la planta o estaba bloqueado.</translation>
    </message>
    <message>
        <source>Who reopened the order does not post in it.</source>
        <translation>Quien reabrió la orden no contabiliza en ella.</translation>
    </message>
    <message>
        <source>Who reopened the order posted in it.</source>
        <translation>Quien reabrió la orden contabilizó en ella.</translation>
    </message>
    <message>
        <source>Who was it?</source>
        <translation>¿Quién fue?</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>Por qué es correcto</translation>
    </message>
    <message>
        <source>With {0} the order has used {1} of {2}; it needs {3}.</source>
        <translation>Con {0} la orden ha consumido {1} de {2}; necesita {3}.</translation>
    </message>
    <message>
        <source>Work centre {0} is unknown, so its hours have no rate.</source>
        <translation>El puesto {0} es desconocido, así que sus horas no tienen tarifa.</translation>
    </message>
    <message>
        <source>Work in process</source>
        <translation>Trabajo en curso</translation>
    </message>
    <message>
        <source>Worked time is kept at each job, paid time is split.</source>
        <translation>El tiempo trabajado queda en cada trabajo; el pagado se reparte.</translation>
    </message>
    <message>
        <source>Worked time is kept, paid time is split between the jobs.</source>
        <translation>El tiempo trabajado se mantiene; el pagado se reparte entre los trabajos.</translation>
    </message>
    <message>
        <source>Write a reason; it is kept with the decision.</source>
        <translation>Escriba un motivo; se guarda con la decisión.</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN erróneo</translation>
    </message>
    <message>
        <source>Wrong PIN, locked out</source>
        <translation>PIN erróneo, bloqueado</translation>
    </message>
    <message>
        <source>Wrong PINs have locked this person out here.</source>
        <translation>Los PIN erróneos han bloqueado aquí a esta persona.</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>You are still signed in.</source>
        <translation>Su sesión sigue iniciada.</translation>
    </message>
    <message>
        <source>You captured this event.</source>
        <translation>Usted registró este evento.</translation>
    </message>
    <message>
        <source>You have approved this before.</source>
        <translation>Ya lo ha aprobado antes.</translation>
    </message>
    <message>
        <source>You may scan another badge.</source>
        <translation>Puede escanear otra credencial.</translation>
    </message>
    <message>
        <source>Your entry is as you left it.</source>
        <translation>Su entrada está como la dejó.</translation>
    </message>
    <message>
        <source>Your part of the undo is recorded.</source>
        <translation>Su parte de la anulación está registrada.</translation>
    </message>
    <message>
        <source>Your undo waits for a decision.</source>
        <translation>Su anulación espera una decisión.</translation>
    </message>
    <message>
        <source>a bar code of {0} digits read into the quantity</source>
        <translation>un código de barras de {0} cifras leído como cantidad</translation>
    </message>
    <message>
        <source>a default duration, no measurement</source>
        <translation>duración por defecto, no medida</translation>
    </message>
    <message>
        <source>a default, not measured</source>
        <translation>por defecto, no medido</translation>
    </message>
    <message>
        <source>a double report</source>
        <translation>una notificación doble</translation>
    </message>
    <message>
        <source>a factor or a slip is likely</source>
        <translation>es probable un factor o un desliz</translation>
    </message>
    <message>
        <source>a measured value lies outside its band</source>
        <translation>un valor medido está fuera de su banda</translation>
    </message>
    <message>
        <source>a separator of the barcode was lost</source>
        <translation>se perdió un separador del código</translation>
    </message>
    <message>
        <source>a slipped decimal point</source>
        <translation>una coma desplazada</translation>
    </message>
    <message>
        <source>about 1 is possible</source>
        <translation>es posible aproximadamente 1</translation>
    </message>
    <message>
        <source>about {0} are possible</source>
        <translation>son posibles unas {0}</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>aceptar</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>accepted with reason</source>
        <translation>aceptada con motivo</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>todas superadas</translation>
    </message>
    <message>
        <source>an amount or variance above its limit</source>
        <translation>un importe o desviación por encima de su límite</translation>
    </message>
    <message>
        <source>an event of a device is missing</source>
        <translation>falta un evento de un dispositivo</translation>
    </message>
    <message>
        <source>anchored</source>
        <translation>anclado</translation>
    </message>
    <message>
        <source>anchored by the hub</source>
        <translation>anclado por el hub</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>aprobar</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>asignar</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>asignada</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>de inmediato</translation>
    </message>
    <message>
        <source>at operation {0}</source>
        <translation>en la operación {0}</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>estable</translation>
    </message>
    <message>
        <source>at work centre {0}</source>
        <translation>en el puesto {0}</translation>
    </message>
    <message>
        <source>backflush</source>
        <translation>consumo automático</translation>
    </message>
    <message>
        <source>badge {0}</source>
        <translation>credencial {0}</translation>
    </message>
    <message>
        <source>base unit</source>
        <translation>unidad base</translation>
    </message>
    <message>
        <source>before clocking in again at {0}</source>
        <translation>antes de fichar de nuevo a las {0}</translation>
    </message>
    <message>
        <source>before the period closes</source>
        <translation>antes de cerrar el periodo</translation>
    </message>
    <message>
        <source>block</source>
        <translation>bloquea</translation>
    </message>
    <message>
        <source>booked as document {0}, read back and verified</source>
        <translation>contabilizado como documento {0}, releído y verificado</translation>
    </message>
    <message>
        <source>booked as document {0}, read back: it differs from the prediction</source>
        <translation>contabilizado como documento {0}, releído: difiere de lo previsto</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>rota</translation>
    </message>
    <message>
        <source>by-product</source>
        <translation>subproducto</translation>
    </message>
    <message>
        <source>byproduct</source>
        <translation>subproducto</translation>
    </message>
    <message>
        <source>can be read in more than one way</source>
        <translation>se puede leer de más de una manera</translation>
    </message>
    <message>
        <source>cannot be handed on</source>
        <translation>no se puede transmitir</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>captured by {0} on {1} #{2} ({3}), signed</source>
        <translation>registrado por {0} en {1} n.º {2} ({3}), firmado</translation>
    </message>
    <message>
        <source>caused at operation {0}</source>
        <translation>causado en la operación {0}</translation>
    </message>
    <message>
        <source>cents left by rounding each line</source>
        <translation>céntimos del redondeo de cada línea</translation>
    </message>
    <message>
        <source>checksum does not fit</source>
        <translation>la suma de control no coincide</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>reloj</translation>
    </message>
    <message>
        <source>clock {0} ms to the hub</source>
        <translation>reloj {0} ms respecto al hub</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>co-product</source>
        <translation>coproducto</translation>
    </message>
    <message>
        <source>come out of rework; in it are only</source>
        <translation>salir de retrabajo; en él solo hay</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>cumplimiento</translation>
    </message>
    <message>
        <source>config</source>
        <translation>ajuste</translation>
    </message>
    <message>
        <source>consumption</source>
        <translation>consumo</translation>
    </message>
    <message>
        <source>consumption departs from the bill of materials</source>
        <translation>el consumo se aparta de la lista de materiales</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>controller</translation>
    </message>
    <message>
        <source>conversion factor implausible</source>
        <translation>factor de conversión inverosímil</translation>
    </message>
    <message>
        <source>coproduct</source>
        <translation>coproducto</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>corregir</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>cost accountant</source>
        <translation>contable de costes</translation>
    </message>
    <message>
        <source>costing lot above zero for {0}</source>
        <translation>tamaño de lote de cálculo mayor que cero para {0}</translation>
    </message>
    <message>
        <source>count</source>
        <translation>recuento</translation>
    </message>
    <message>
        <source>counted whole</source>
        <translation>contado en enteros</translation>
    </message>
    <message>
        <source>crew of {0}</source>
        <translation>equipo de {0}</translation>
    </message>
    <message>
        <source>data steward</source>
        <translation>responsable de datos</translation>
    </message>
    <message>
        <source>dates or periods differ</source>
        <translation>difieren fechas o periodos</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>decidido</translation>
    </message>
    <message>
        <source>decimals of an hour read as minutes</source>
        <translation>decimales de hora leídos como minutos</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>decisión</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>descartar</translation>
    </message>
    <message>
        <source>dismissed as false alarm</source>
        <translation>descartada como falsa alarma</translation>
    </message>
    <message>
        <source>disposition</source>
        <translation>decisión de uso</translation>
    </message>
    <message>
        <source>document {0}</source>
        <translation>documento {0}</translation>
    </message>
    <message>
        <source>documents.json names operations that are not there: {0}</source>
        <translation>documents.json nombra operaciones que no existen: {0}</translation>
    </message>
    <message>
        <source>documents.json: {0}</source>
        <translation>documents.json: {0}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation>degradar</translation>
    </message>
    <message>
        <source>downtime</source>
        <translation>parada</translation>
    </message>
    <message>
        <source>ends on another date than it seems</source>
        <translation>termina en otra fecha de la que parece</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>introducido tarde</translation>
    </message>
    <message>
        <source>entry {0} is at the hub and not here, and another one has its number</source>
        <translation>la entrada {0} está en el hub y no aquí, y otra tiene su número</translation>
    </message>
    <message>
        <source>everything predicted is booked</source>
        <translation>todo lo previsto está contabilizado</translation>
    </message>
    <message>
        <source>exception {0} is {1}, with the {2}.</source>
        <translation>La incidencia {0} está {1}, con: {2}.</translation>
    </message>
    <message>
        <source>exception {0} is {1}, with the {2}: {3} ({4})</source>
        <translation>La incidencia {0} está {1}, con: {2}: {3} ({4})</translation>
    </message>
    <message>
        <source>exception {0} opened for the {1}</source>
        <translation>incidencia {0} abierta para: {1}</translation>
    </message>
    <message>
        <source>exception {0} {1}</source>
        <translation>incidencia {0} {1}</translation>
    </message>
    <message>
        <source>exception {0} {1}.</source>
        <translation>Incidencia {0} {1}.</translation>
    </message>
    <message>
        <source>expensed when reported</source>
        <translation>llevado a gasto al notificarse</translation>
    </message>
    <message>
        <source>fixed overhead</source>
        <translation>gastos generales fijos</translation>
    </message>
    <message>
        <source>fixed overhead {0}</source>
        <translation>gastos generales fijos {0}</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>pantalla completa</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buenas</translation>
    </message>
    <message>
        <source>half of it not reported</source>
        <translation>la mitad sin notificar</translation>
    </message>
    <message>
        <source>hash {0}</source>
        <translation>hash {0}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>bloqueadas</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>hours and minutes</source>
        <translation>horas y minutos</translation>
    </message>
    <message>
        <source>hundred (decimal point, price unit)</source>
        <translation>cien (coma, unidad de precio)</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importación</translation>
    </message>
    <message>
        <source>in 1 order</source>
        <translation>en 1 orden</translation>
    </message>
    <message>
        <source>in {0} orders</source>
        <translation>en {0} órdenes</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirecto</translation>
    </message>
    <message>
        <source>info</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>inspección</translation>
    </message>
    <message>
        <source>integration support</source>
        <translation>soporte de integración</translation>
    </message>
    <message>
        <source>internal audit</source>
        <translation>auditoría interna</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>no dio motivo</translation>
    </message>
    <message>
        <source>item {0}</source>
        <translation>artículo {0}</translation>
    </message>
    <message>
        <source>its row of the chain is not here</source>
        <translation>su fila de la cadena no está aquí</translation>
    </message>
    <message>
        <source>labour</source>
        <translation>mano de obra</translation>
    </message>
    <message>
        <source>labour {0}</source>
        <translation>mano de obra {0}</translation>
    </message>
    <message>
        <source>less than the order asks for</source>
        <translation>menos de lo que pide la orden</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>está en el futuro</translation>
    </message>
    <message>
        <source>locked in the ERP</source>
        <translation>bloqueado en el ERP</translation>
    </message>
    <message>
        <source>lost by the downgrade</source>
        <translation>perdido por la degradación</translation>
    </message>
    <message>
        <source>lost by the downgrade {0}</source>
        <translation>perdido por la degradación {0}</translation>
    </message>
    <message>
        <source>lot unknown, expired or on hold</source>
        <translation>lote desconocido, caducado o bloqueado</translation>
    </message>
    <message>
        <source>lot {0}</source>
        <translation>lote {0}</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>máquina</translation>
    </message>
    <message>
        <source>machine setup</source>
        <translation>preparación de máquina</translation>
    </message>
    <message>
        <source>machine {0}</source>
        <translation>máquina {0}</translation>
    </message>
    <message>
        <source>made a lower item</source>
        <translation>pasó a un artículo inferior</translation>
    </message>
    <message>
        <source>made a lower item {0}</source>
        <translation>pasó a un artículo inferior {0}</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>mantenimiento</translation>
    </message>
    <message>
        <source>master data {0}</source>
        <translation>datos maestros {0}</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuto</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>minutes entered as decimals of an hour</source>
        <translation>minutos introducidos como decimales de hora</translation>
    </message>
    <message>
        <source>mismatch: the ERP holds other lines</source>
        <translation>no coincide: el ERP tiene otras líneas</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>falta aquí</translation>
    </message>
    <message>
        <source>missing in the ERP</source>
        <translation>falta en el ERP</translation>
    </message>
    <message>
        <source>more than the order asks for</source>
        <translation>más de lo que pide la orden</translation>
    </message>
    <message>
        <source>more than the step before let through</source>
        <translation>más de lo que dejó pasar el paso anterior</translation>
    </message>
    <message>
        <source>next in {0}</source>
        <translation>la próxima en {0}</translation>
    </message>
    <message>
        <source>no device {0} is plugged in</source>
        <translation>no hay ningún dispositivo {0} conectado</translation>
    </message>
    <message>
        <source>no end that can be</source>
        <translation>sin un final posible</translation>
    </message>
    <message>
        <source>no event behind it</source>
        <translation>sin evento detrás</translation>
    </message>
    <message>
        <source>no exception is open</source>
        <translation>no hay incidencias abiertas</translation>
    </message>
    <message>
        <source>no order is closed yet</source>
        <translation>aún no hay órdenes cerradas</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>no standard, so no value</source>
        <translation>sin estándar, sin valor</translation>
    </message>
    <message>
        <source>none: {0}</source>
        <translation>ninguna: {0}</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>aún no está en el hub</translation>
    </message>
    <message>
        <source>not booked yet</source>
        <translation>aún sin contabilizar</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>not in the master data</source>
        <translation>no está en los datos maestros</translation>
    </message>
    <message>
        <source>not known here: the device's versions were never told</source>
        <translation>no se conoce aquí: las versiones del dispositivo nunca se comunicaron</translation>
    </message>
    <message>
        <source>not on the bill of materials</source>
        <translation>no está en la lista de materiales</translation>
    </message>
    <message>
        <source>not one is possible</source>
        <translation>no es posible ni una</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>no aceptada</translation>
    </message>
    <message>
        <source>nothing explains it</source>
        <translation>nada lo explica</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>oldest is {0} past its limit</source>
        <translation>la más antigua, {0} fuera de plazo</translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation>el más antiguo {0}</translation>
    </message>
    <message>
        <source>on behalf of {0}</source>
        <translation>en nombre de {0}</translation>
    </message>
    <message>
        <source>on its way to the hub</source>
        <translation>camino del hub</translation>
    </message>
    <message>
        <source>one person in two roles that exclude each other</source>
        <translation>una persona en dos funciones que se excluyen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>operation of {0}</source>
        <translation>operación de {0}</translation>
    </message>
    <message>
        <source>operation {0} for {1} in the routing of {2}</source>
        <translation>la operación {0} para {1} en la ruta de {2}</translation>
    </message>
    <message>
        <source>operation {0} {1}</source>
        <translation>operación {0} {1}</translation>
    </message>
    <message>
        <source>operations in the routing of {0}</source>
        <translation>operaciones en la ruta de {0}</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operario</translation>
    </message>
    <message>
        <source>order status</source>
        <translation>estado de la orden</translation>
    </message>
    <message>
        <source>order {0} or its standard is not in the master data any more</source>
        <translation>la orden {0} o su estándar ya no está en los datos maestros</translation>
    </message>
    <message>
        <source>order {0}, operation {1}</source>
        <translation>orden {0}, operación {1}</translation>
    </message>
    <message>
        <source>output</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>outside every shift, {0}</source>
        <translation>fuera de todo turno, {0}</translation>
    </message>
    <message>
        <source>over-used</source>
        <translation>consumo excesivo</translation>
    </message>
    <message>
        <source>overridden without a reason</source>
        <translation>anulado sin motivo</translation>
    </message>
    <message>
        <source>override</source>
        <translation>forzar</translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation>fuera de plazo</translation>
    </message>
    <message>
        <source>planned for the good pieces</source>
        <translation>previsto para las piezas buenas</translation>
    </message>
    <message>
        <source>planner</source>
        <translation>planificador</translation>
    </message>
    <message>
        <source>planning manager</source>
        <translation>jefe de planificación</translation>
    </message>
    <message>
        <source>plant controller</source>
        <translation>controller de planta</translation>
    </message>
    <message>
        <source>plant finance</source>
        <translation>finanzas de planta</translation>
    </message>
    <message>
        <source>policy {0}</source>
        <translation>política {0}</translation>
    </message>
    <message>
        <source>port {0}</source>
        <translation>puerto {0}</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>asentado</translation>
    </message>
    <message>
        <source>predicted, not in the ERP yet</source>
        <translation>previsto, aún no en el ERP</translation>
    </message>
    <message>
        <source>production manager</source>
        <translation>jefe de producción</translation>
    </message>
    <message>
        <source>production manager and cost controller</source>
        <translation>jefe de producción y controller de costes</translation>
    </message>
    <message>
        <source>production supervision</source>
        <translation>supervisión de producción</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>quality or supervisor</source>
        <translation>calidad o supervisor</translation>
    </message>
    <message>
        <source>quantities differ</source>
        <translation>difieren las cantidades</translation>
    </message>
    <message>
        <source>quantity above zero for the output {0}</source>
        <translation>cantidad mayor que cero para la producción {0}</translation>
    </message>
    <message>
        <source>read back and verified</source>
        <translation>releído y verificado</translation>
    </message>
    <message>
        <source>read back, differs</source>
        <translation>releído, difiere</translation>
    </message>
    <message>
        <source>read back, verified</source>
        <translation>releído, verificado</translation>
    </message>
    <message>
        <source>read back: it differs from the prediction</source>
        <translation>releído: difiere de lo previsto</translation>
    </message>
    <message>
        <source>reasons {0}</source>
        <translation>motivos {0}</translation>
    </message>
    <message>
        <source>received by the hub, chain anchored</source>
        <translation>recibido por el hub, cadena anclada</translation>
    </message>
    <message>
        <source>refused by the ERP</source>
        <translation>rechazado por el ERP</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rechazar</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>release</source>
        <translation>liberación</translation>
    </message>
    <message>
        <source>released</source>
        <translation>liberada</translation>
    </message>
    <message>
        <source>released by {0}</source>
        <translation>liberado por {0}</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>reabierta</translation>
    </message>
    <message>
        <source>return</source>
        <translation>devolución</translation>
    </message>
    <message>
        <source>revalued</source>
        <translation>revalorizado</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>anulación</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>rework</source>
        <translation>retrabajo</translation>
    </message>
    <message>
        <source>run</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>báscula</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>lectura</translation>
    </message>
    <message>
        <source>scan refused</source>
        <translation>lectura rechazada</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>rechazo</translation>
    </message>
    <message>
        <source>scrap component</source>
        <translation>rechazo de componente</translation>
    </message>
    <message>
        <source>scrap output</source>
        <translation>rechazo</translation>
    </message>
    <message>
        <source>scrapped after issue</source>
        <translation>desechado tras la salida</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>setup</source>
        <translation>preparación</translation>
    </message>
    <message>
        <source>shift lead</source>
        <translation>jefe de turno</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>inicio de sesión</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>cierre de sesión</translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation>firma verificada</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>firma errónea</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmado</translation>
    </message>
    <message>
        <source>signed in by {0}</source>
        <translation>sesión con {0}</translation>
    </message>
    <message>
        <source>signed, not verified here</source>
        <translation>firmado, no verificado aquí</translation>
    </message>
    <message>
        <source>something would become negative</source>
        <translation>algo sería negativo</translation>
    </message>
    <message>
        <source>stands for</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>started</source>
        <translation>empezada</translation>
    </message>
    <message>
        <source>subcon receipt</source>
        <translation>recepción externa</translation>
    </message>
    <message>
        <source>subcon send</source>
        <translation>envío externo</translation>
    </message>
    <message>
        <source>substituted</source>
        <translation>sustituido</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>taken by the ERP, which holds no document</source>
        <translation>aceptado por el ERP, que no tiene documento</translation>
    </message>
    <message>
        <source>taken in part by the ERP</source>
        <translation>aceptado en parte por el ERP</translation>
    </message>
    <message>
        <source>taken with {0} decimals at most</source>
        <translation>con {0} decimales como máximo</translation>
    </message>
    <message>
        <source>teardown</source>
        <translation>desmontaje</translation>
    </message>
    <message>
        <source>technically complete</source>
        <translation>técnicamente completa</translation>
    </message>
    <message>
        <source>that {0} takes {1} decimals; between 0 and 6 are possible.</source>
        <translation>que {0} lleva {1} decimales; son posibles de 0 a 6.</translation>
    </message>
    <message>
        <source>the chain of a log is broken</source>
        <translation>la cadena de un diario está rota</translation>
    </message>
    <message>
        <source>the clock was moved</source>
        <translation>se movió el reloj</translation>
    </message>
    <message>
        <source>the device found {0}</source>
        <translation>el dispositivo encontró {0}</translation>
    </message>
    <message>
        <source>the event is not known here</source>
        <translation>el evento no se conoce aquí</translation>
    </message>
    <message>
        <source>the hub found {0}</source>
        <translation>el hub encontró {0}</translation>
    </message>
    <message>
        <source>the hub was restored or set up anew, so what this device knew of the plant is asked for again</source>
        <translation>el hub fue restaurado o instalado de nuevo, así que se vuelve a pedir lo que este dispositivo sabía de la planta</translation>
    </message>
    <message>
        <source>the lot number entered as the quantity</source>
        <translation>el número de lote introducido como cantidad</translation>
    </message>
    <message>
        <source>the order is not in a state for this</source>
        <translation>la orden no está en un estado para esto</translation>
    </message>
    <message>
        <source>the pack of {0}</source>
        <translation>el envase de {0}</translation>
    </message>
    <message>
        <source>the period is closed</source>
        <translation>el periodo está cerrado</translation>
    </message>
    <message>
        <source>the printer takes nothing any more</source>
        <translation>la impresora ya no acepta nada</translation>
    </message>
    <message>
        <source>the signature is NOT this device's</source>
        <translation>la firma NO es de este dispositivo</translation>
    </message>
    <message>
        <source>the unit does not fit the item</source>
        <translation>la unidad no corresponde al artículo</translation>
    </message>
    <message>
        <source>the whole order</source>
        <translation>la orden entera</translation>
    </message>
    <message>
        <source>there already, with other content</source>
        <translation>ya existe, con otro contenido</translation>
    </message>
    <message>
        <source>thousand (g and kg, mm and m)</source>
        <translation>mil (g y kg, mm y m)</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>times expected</source>
        <translation>veces lo esperado</translation>
    </message>
    <message>
        <source>times less than expected</source>
        <translation>veces menos de lo esperado</translation>
    </message>
    <message>
        <source>times overlap</source>
        <translation>los tiempos se solapan</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>traslado</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>reintentar</translation>
    </message>
    <message>
        <source>twice in the ERP</source>
        <translation>dos veces en el ERP</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>tecleado</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>en revisión</translation>
    </message>
    <message>
        <source>under-used at final</source>
        <translation>consumo escaso al final</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>undone by {0} ({1})</source>
        <translation>anulado por {0} ({1})</translation>
    </message>
    <message>
        <source>undone on one side only</source>
        <translation>anulado solo en un lado</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unknown barcode</source>
        <translation>código de barras desconocido</translation>
    </message>
    <message>
        <source>unknown item, order, operation or place</source>
        <translation>artículo, orden, operación o lugar desconocido</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>no previsto</translation>
    </message>
    <message>
        <source>unusually much scrap</source>
        <translation>rechazo inusualmente alto</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>hasta {0}</translation>
    </message>
    <message>
        <source>use as is</source>
        <translation>usar tal cual</translation>
    </message>
    <message>
        <source>use as it is</source>
        <translation>usar tal cual</translation>
    </message>
    <message>
        <source>value of the output {0}</source>
        <translation>valor de la producción {0}</translation>
    </message>
    <message>
        <source>values differ</source>
        <translation>difieren los valores</translation>
    </message>
    <message>
        <source>variable overhead</source>
        <translation>gastos generales variables</translation>
    </message>
    <message>
        <source>variable overhead {0}</source>
        <translation>gastos generales variables {0}</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>verified: booked as predicted</source>
        <translation>verificado: contabilizado como se previó</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>espera una decisión</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>where it was used</source>
        <translation>donde se usó</translation>
    </message>
    <message>
        <source>within {0} %</source>
        <translation>con un {0} % de margen</translation>
    </message>
    <message>
        <source>within {0} hours</source>
        <translation>en {0} horas</translation>
    </message>
    <message>
        <source>without effect: {0}</source>
        <translation>sin efecto: {0}</translation>
    </message>
    <message>
        <source>won back from scrap</source>
        <translation>recuperado del rechazo</translation>
    </message>
    <message>
        <source>won back from scrap {0}</source>
        <translation>recuperado del rechazo {0}</translation>
    </message>
    <message>
        <source>work centre</source>
        <translation>puesto</translation>
    </message>
    <message>
        <source>work centre {0}</source>
        <translation>puesto {0}</translation>
    </message>
    <message>
        <source>work in process below zero</source>
        <translation>trabajo en curso bajo cero</translation>
    </message>
    <message>
        <source>work in process has aged</source>
        <translation>el trabajo en curso ha envejecido</translation>
    </message>
    <message>
        <source>work outside</source>
        <translation>trabajo externo</translation>
    </message>
    <message>
        <source>work outside {0}</source>
        <translation>trabajo externo {0}</translation>
    </message>
    <message>
        <source>wrong lot</source>
        <translation>lote equivocado</translation>
    </message>
    <message>
        <source>wrong unit or factor</source>
        <translation>unidad o factor erróneos</translation>
    </message>
    <message>
        <source>{0} % of standard</source>
        <translation>{0} % del estándar</translation>
    </message>
    <message>
        <source>{0} % of the plant's data is here.</source>
        <translation>Está aquí el {0} % de los datos de la planta.</translation>
    </message>
    <message>
        <source>{0} % scrapped here; {1} earlier orders of {2} lost {3} %, and hardly ever more than {4} %.</source>
        <translation>{0} % de rechazo aquí; {1} órdenes anteriores de {2} perdieron el {3} %, y casi nunca más del {4} %.</translation>
    </message>
    <message>
        <source>{0} (block)</source>
        <translation>{0} (bloquea)</translation>
    </message>
    <message>
        <source>{0} (info)</source>
        <translation>{0} (aviso)</translation>
    </message>
    <message>
        <source>{0} (warn)</source>
        <translation>{0} (advertencia)</translation>
    </message>
    <message>
        <source>{0} ({1}) within {2} %</source>
        <translation>{0} ({1}) con un {2} % de margen</translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation>{0} y más</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} y {1}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>{0} and {1} more may approve this here.</source>
        <translation>Pueden aprobarlo aquí: {0} y {1} más.</translation>
    </message>
    <message>
        <source>{0} are all {1}: give the serial number of the one that is meant</source>
        <translation>{0} son todos {1}: indique el número de serie del que corresponde</translation>
    </message>
    <message>
        <source>{0} as soon as the hub has taken it.</source>
        <translation>{0} en cuanto el hub lo haya aceptado.</translation>
    </message>
    <message>
        <source>{0} business day</source>
        <translation>{0} día laborable</translation>
    </message>
    <message>
        <source>{0} business days</source>
        <translation>{0} días laborables</translation>
    </message>
    <message>
        <source>{0} cannot approve this.</source>
        <translation>{0} no puede aprobarlo.</translation>
    </message>
    <message>
        <source>{0} copies.</source>
        <translation>{0} copias.</translation>
    </message>
    <message>
        <source>{0} decided to {1} ({2})</source>
        <translation>{0} decidió: {1} ({2})</translation>
    </message>
    <message>
        <source>{0} does not fit on a label of {1} x {2} mm.</source>
        <translation>{0} no cabe en una etiqueta de {1} x {2} mm.</translation>
    </message>
    <message>
        <source>{0} entered as {1}</source>
        <translation>{0} introducido como {1}</translation>
    </message>
    <message>
        <source>{0} entered, {1} {2} are left to make.</source>
        <translation>{0} introducido; quedan {1} {2} por fabricar.</translation>
    </message>
    <message>
        <source>{0} entries are at the hub and back here.</source>
        <translation>{0} entradas están en el hub y de nuevo aquí.</translation>
    </message>
    <message>
        <source>{0} entries are undone.</source>
        <translation>{0} entradas anuladas.</translation>
    </message>
    <message>
        <source>{0} entries that were never sent were saved and will be sent.</source>
        <translation>{0} entradas nunca enviadas se salvaron y se enviarán.</translation>
    </message>
    <message>
        <source>{0} events</source>
        <translation>{0} eventos</translation>
    </message>
    <message>
        <source>{0} good</source>
        <translation>{0} buenas</translation>
    </message>
    <message>
        <source>{0} good, final</source>
        <translation>{0} buenas, final</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} has no PIN yet.</source>
        <translation>{0} aún no tiene PIN.</translation>
    </message>
    <message>
        <source>{0} has no standard, so it has no value yet.</source>
        <translation>{0} no tiene estándar, así que aún no tiene valor.</translation>
    </message>
    <message>
        <source>{0} has {1} decimals in {2}; between 0 and 6 are possible.</source>
        <translation>{0} tiene {1} decimales en {2}; son posibles de 0 a 6.</translation>
    </message>
    <message>
        <source>{0} into WIP by the device's own versions; the hub predicted otherwise</source>
        <translation>{0} a WIP según las versiones del propio dispositivo; el hub previó otra cosa</translation>
    </message>
    <message>
        <source>{0} into rework, {1}</source>
        <translation>{0} a retrabajo, {1}</translation>
    </message>
    <message>
        <source>{0} is at work.</source>
        <translation>{0} está trabajando.</translation>
    </message>
    <message>
        <source>{0} is back at work.</source>
        <translation>{0} vuelve a trabajar.</translation>
    </message>
    <message>
        <source>{0} is blocked.</source>
        <translation>{0} está bloqueado.</translation>
    </message>
    <message>
        <source>{0} is likely.</source>
        <translation>Lo probable es {0}.</translation>
    </message>
    <message>
        <source>{0} is made from {1}, which the master data does not have.</source>
        <translation>{0} se hace con {1}, que no está en los datos maestros.</translation>
    </message>
    <message>
        <source>{0} is measured in {1} twice; its second unit has to be another one.</source>
        <translation>{0} se mide dos veces en {1}; su segunda unidad tiene que ser otra.</translation>
    </message>
    <message>
        <source>{0} is no {1} of {2}.</source>
        <translation>{0} no es {1} de {2}.</translation>
    </message>
    <message>
        <source>{0} is not a number of {1}.</source>
        <translation>{0} no es un número de {1}.</translation>
    </message>
    <message>
        <source>{0} is not a unit of {1}.</source>
        <translation>{0} no es una unidad de {1}.</translation>
    </message>
    <message>
        <source>{0} is not on the bill of materials of {1}.</source>
        <translation>{0} no está en la lista de materiales de {1}.</translation>
    </message>
    <message>
        <source>{0} is now {1}</source>
        <translation>{0} ahora es {1}</translation>
    </message>
    <message>
        <source>{0} is signed in.</source>
        <translation>{0} ha iniciado sesión.</translation>
    </message>
    <message>
        <source>{0} is still busy in a callback</source>
        <translation>{0} sigue ocupado en una llamada</translation>
    </message>
    <message>
        <source>{0} is used at operation {1} of {2}, which its routing does not have.</source>
        <translation>{0} se usa en la operación {1} de {2}, que no está en su ruta.</translation>
    </message>
    <message>
        <source>{0} is used in place of {1}.</source>
        <translation>{0} se usa en lugar de {1}.</translation>
    </message>
    <message>
        <source>{0} kg would have come out of {1} kg that went in.</source>
        <translation>Habrían salido {0} kg de {1} kg que entraron.</translation>
    </message>
    <message>
        <source>{0} less</source>
        <translation>{0} menos</translation>
    </message>
    <message>
        <source>{0} may approve this here.</source>
        <translation>Puede aprobarlo aquí: {0}.</translation>
    </message>
    <message>
        <source>{0} may not leave the full screen.</source>
        <translation>{0} no puede salir de pantalla completa.</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} min paid</source>
        <translation>{0} min pagados</translation>
    </message>
    <message>
        <source>{0} min stopped</source>
        <translation>{0} min parado</translation>
    </message>
    <message>
        <source>{0} min worked</source>
        <translation>{0} min trabajados</translation>
    </message>
    <message>
        <source>{0} min {1} ({2})</source>
        <translation>{0} min {1} ({2})</translation>
    </message>
    <message>
        <source>{0} minutes is a default duration, not a measurement.</source>
        <translation>{0} minutos es una duración por defecto, no una medición.</translation>
    </message>
    <message>
        <source>{0} minutes is more than {1} hours.</source>
        <translation>{0} minutos son más de {1} horas.</translation>
    </message>
    <message>
        <source>{0} minutes of labour at operation {1}; {2} should take {3}.</source>
        <translation>{0} minutos de mano de obra en la operación {1}; {2} debería tardar {3}.</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>{0} more events without the hub's answer</source>
        <translation>{0} eventos más sin respuesta del hub</translation>
    </message>
    <message>
        <source>{0} needs a lot.</source>
        <translation>{0} necesita un lote.</translation>
    </message>
    <message>
        <source>{0} needs {1} of {2}; a component needs a quantity above zero.</source>
        <translation>{0} necesita {1} de {2}; un componente necesita una cantidad mayor que cero.</translation>
    </message>
    <message>
        <source>{0} of 1 posted event never had an exception</source>
        <translation>{0} de 1 evento contabilizado sin incidencia</translation>
    </message>
    <message>
        <source>{0} of the issue of {1} would leave some in one unit and none in the other.</source>
        <translation>{0} de la salida de {1} dejaría algo en una unidad y nada en la otra.</translation>
    </message>
    <message>
        <source>{0} of them have a new number: {1}.</source>
        <translation>{0} de ellas tienen un número nuevo: {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} counted, {2} by the books: {3} less.</source>
        <translation>{0} de {1} contados, {2} según libros: {3} menos.</translation>
    </message>
    <message>
        <source>{0} of {1} counted, {2} by the books: {3} more.</source>
        <translation>{0} de {1} contados, {2} según libros: {3} más.</translation>
    </message>
    <message>
        <source>{0} of {1} is {2} times what the whole order needs ({3}).</source>
        <translation>{0} de {1} es {2} veces lo que necesita toda la orden ({3}).</translation>
    </message>
    <message>
        <source>{0} of {1} issued to {2}</source>
        <translation>{0} de {1} entregado a {2}</translation>
    </message>
    <message>
        <source>{0} of {1} looks like {2}.</source>
        <translation>{0} de {1} parece {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} measure {2}; {3} to {4} {5} is usual.</source>
        <translation>{0} de {1} miden {2}; lo habitual es de {3} a {4} {5}.</translation>
    </message>
    <message>
        <source>{0} of {1} need their measure in {2} too ({3} to {4} is usual).</source>
        <translation>{0} de {1} necesitan también su medida en {2} (lo habitual es de {3} a {4}).</translation>
    </message>
    <message>
        <source>{0} of {1} posted events never had an exception</source>
        <translation>{0} de {1} eventos contabilizados sin incidencia</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside up to {3}: {4} {5}.</source>
        <translation>{0} de {1} lecturas de {2} están fuera de hasta {3}: {4} {5}.</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} and more: {4} {5}.</source>
        <translation>{0} de {1} lecturas de {2} están fuera de {3} y más: {4} {5}.</translation>
    </message>
    <message>
        <source>{0} of {1} readings of {2} lie outside {3} to {4}: {5} {6}.</source>
        <translation>{0} de {1} lecturas de {2} están fuera de {3} a {4}: {5} {6}.</translation>
    </message>
    <message>
        <source>{0} of {1} would be {2}; the order was given {3}.</source>
        <translation>{0} de {1} serían {2}; la orden recibió {3}.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} scrapped: more than {3} % of the order.</source>
        <translation>{0} de {1} {2} rechazadas: más del {3} % de la orden.</translation>
    </message>
    <message>
        <source>{0} of {1} {2} would be reported: {3} more than the order asks for.</source>
        <translation>Se notificarían {0} de {1} {2}: {3} más de lo que pide la orden.</translation>
    </message>
    <message>
        <source>{0} on hold: {1}</source>
        <translation>{0} bloqueadas: {1}</translation>
    </message>
    <message>
        <source>{0} on hold: {1} to {2}</source>
        <translation>{0} bloqueadas: {1} a {2}</translation>
    </message>
    <message>
        <source>{0} open exception</source>
        <translation>{0} incidencia abierta</translation>
    </message>
    <message>
        <source>{0} open exceptions</source>
        <translation>{0} incidencias abiertas</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} o {1}</translation>
    </message>
    <message>
        <source>{0} pieces are reported, which need {1} {2} of {3}; {4} would be taken.</source>
        <translation>Se han notificado {0} piezas, que necesitan {1} {2} de {3}; se tomarían {4}.</translation>
    </message>
    <message>
        <source>{0} pieces from {1} use {2} {3} of {4}; {5} was sent there.</source>
        <translation>{0} piezas de {1} usan {2} {3} de {4}; allí se envió {5}.</translation>
    </message>
    <message>
        <source>{0} pieces need {1} {2} of {3}; {4} was issued.</source>
        <translation>{0} piezas necesitan {1} {2} de {3}; se entregó {4}.</translation>
    </message>
    <message>
        <source>{0} pieces of order {1}</source>
        <translation>{0} piezas de la orden {1}</translation>
    </message>
    <message>
        <source>{0} pieces of order {1}: on hold for {2} hours without a decision; {3} are allowed.</source>
        <translation>{0} piezas de la orden {1}: bloqueadas desde hace {2} horas sin decisión; se permiten {3}.</translation>
    </message>
    <message>
        <source>{0} scrapped: {1}</source>
        <translation>{0} rechazadas: {1}</translation>
    </message>
    <message>
        <source>{0} set to {1}</source>
        <translation>{0} puesto a {1}</translation>
    </message>
    <message>
        <source>{0} shift of {1}</source>
        <translation>turno {0} del {1}</translation>
    </message>
    <message>
        <source>{0} small ones of item {1} in {2} point the same way: {3}.</source>
        <translation>{0} pequeñas del artículo {1} en {2} apuntan en el mismo sentido: {3}.</translation>
    </message>
    <message>
        <source>{0} small ones of one person in {1} point the same way: {2}.</source>
        <translation>{0} pequeñas de una persona en {1} apuntan en el mismo sentido: {2}.</translation>
    </message>
    <message>
        <source>{0} small ones of shift {1} in {2} point the same way: {3}.</source>
        <translation>{0} pequeñas del turno {1} en {2} apuntan en el mismo sentido: {3}.</translation>
    </message>
    <message>
        <source>{0} states {1} in {2}, which is not a unit of that item, or one that is switched off; its quantity per piece cannot be trusted.</source>
        <translation>{0} indica {1} en {2}, que no es una unidad de ese artículo o está desactivada; su cantidad por pieza no es fiable.</translation>
    </message>
    <message>
        <source>{0} takes the approval of somebody else: {1}.</source>
        <translation>{0} requiere la aprobación de otra persona: {1}.</translation>
    </message>
    <message>
        <source>{0} takes two persons.</source>
        <translation>{0} requiere dos personas.</translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) exactly</source>
        <translation>{0} veces lo esperado; encaja exactamente con {1} ({2})</translation>
    </message>
    <message>
        <source>{0} times expected; fits {1} ({2}) within {3} %</source>
        <translation>{0} veces lo esperado; encaja con {1} ({2}) con un {3} % de margen</translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) exactly</source>
        <translation>{0} veces menos de lo esperado; encaja exactamente con {1} ({2})</translation>
    </message>
    <message>
        <source>{0} times less than expected; fits {1} ({2}) within {3} %</source>
        <translation>{0} veces menos de lo esperado; encaja con {1} ({2}) con un {3} % de margen</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>{0} use it.</source>
        <translation>{0} la usan.</translation>
    </message>
    <message>
        <source>{0} uses it.</source>
        <translation>{0} la usa.</translation>
    </message>
    <message>
        <source>{0} waits for the {1}.</source>
        <translation>{0} espera a: {1}.</translation>
    </message>
    <message>
        <source>{0} was begun with {1} and not recorded.</source>
        <translation>{0} se empezó con {1} y no se registró.</translation>
    </message>
    <message>
        <source>{0} was handed to the print queue {1}.</source>
        <translation>{0} se pasó a la cola de impresión {1}.</translation>
    </message>
    <message>
        <source>{0} was sent to the printer at {1}:{2}.</source>
        <translation>{0} se envió a la impresora en {1}:{2}.</translation>
    </message>
    <message>
        <source>{0} when the hub can be reached again; until then it is safe on this device.</source>
        <translation>{0} cuando se pueda acceder de nuevo al hub; hasta entonces está a salvo en este dispositivo.</translation>
    </message>
    <message>
        <source>{0} would be returned of an issue of {1}.</source>
        <translation>Se devolverían {0} de una salida de {1}.</translation>
    </message>
    <message>
        <source>{0} {1} and {2} {3} are there; taking {4} {5} and {6} would leave one without the other.</source>
        <translation>Hay {0} {1} y {2} {3}; tomar {4} {5} y {6} dejaría uno sin el otro.</translation>
    </message>
    <message>
        <source>{0} {1} are decided on, {2} are on hold.</source>
        <translation>Se decide sobre {0} {1}; {2} están bloqueadas.</translation>
    </message>
    <message>
        <source>{0} {1} are in rework at operation {2}.</source>
        <translation>{0} {1} están en retrabajo en la operación {2}.</translation>
    </message>
    <message>
        <source>{0} {1} are left.</source>
        <translation>Quedan {0} {1}.</translation>
    </message>
    <message>
        <source>{0} {1} are on hold at operation {2}.</source>
        <translation>{0} {1} están bloqueadas en la operación {2}.</translation>
    </message>
    <message>
        <source>{0} {1} cannot be kept apart in {2}.</source>
        <translation>{0} {1} no se pueden distinguir en {2}.</translation>
    </message>
    <message>
        <source>{0} {1} could not be told from its neighbours in {2}, which are kept with {3} decimals here.</source>
        <translation>{0} {1} no se distinguiría de sus vecinos en {2}, que aquí llevan {3} decimales.</translation>
    </message>
    <message>
        <source>{0} {1} for {2}</source>
        <translation>{0} {1} por {2}</translation>
    </message>
    <message>
        <source>{0} {1} from the scale.</source>
        <translation>{0} {1} de la báscula.</translation>
    </message>
    <message>
        <source>{0} {1} from {2} to {3}</source>
        <translation>{0} {1} de {2} a {3}</translation>
    </message>
    <message>
        <source>{0} {1} here, but operation {2} has reported {3} good.</source>
        <translation>{0} {1} aquí, pero la operación {2} ha notificado {3} buenas.</translation>
    </message>
    <message>
        <source>{0} {1} in stock, counted {2} less what was taken since.</source>
        <translation>{0} {1} en almacén, contado {2} menos lo tomado desde entonces.</translation>
    </message>
    <message>
        <source>{0} {1} in stock.</source>
        <translation>{0} {1} en almacén.</translation>
    </message>
    <message>
        <source>{0} {1} in {2} {3}: operation {4} needs {5} {6} for each, so {7}.</source>
        <translation>{0} {1} en {2} {3}: la operación {4} necesita {5} {6} por pieza, así que {7}.</translation>
    </message>
    <message>
        <source>{0} {1} is finer than it is kept ({2} decimals).</source>
        <translation>{0} {1} es más fino de lo que se lleva ({2} decimales).</translation>
    </message>
    <message>
        <source>{0} {1} is more than can be.</source>
        <translation>{0} {1} es más de lo posible.</translation>
    </message>
    <message>
        <source>{0} {1} is too little to show in {2}.</source>
        <translation>{0} {1} es demasiado poco para verse en {2}.</translation>
    </message>
    <message>
        <source>{0} {1} need {2} {3} of {4}; {5} was issued.</source>
        <translation>{0} {1} necesitan {2} {3} de {4}; se entregó {5}.</translation>
    </message>
    <message>
        <source>{0} {1} of {2} was issued; the {3} pieces reported need {4}, {5} times that.</source>
        <translation>Se entregó {0} {1} de {2}; las {3} piezas notificadas necesitan {4}, {5} veces eso.</translation>
    </message>
    <message>
        <source>{0} {1} of {2} would be reported; the order should yield {3}.</source>
        <translation>Se notificarían {0} {1} de {2}; la orden debería dar {3}.</translation>
    </message>
    <message>
        <source>{0} {1} on hold count as reported; do not enter them again.</source>
        <translation>{0} {1} bloqueadas cuentan como notificadas; no las introduzca otra vez.</translation>
    </message>
    <message>
        <source>{0} {1} to vendor, {2}</source>
        <translation>{0} {1} al proveedor, {2}</translation>
    </message>
    <message>
        <source>{0} {1} would be reported here in all, good or not, of {2}: {3} less than nothing would be left.</source>
        <translation>Aquí se notificarían en total {0} {1}, buenas o no, de {2}: quedarían {3} menos que nada.</translation>
    </message>
    <message>
        <source>{0} {1} would be taken from what is {2} here; there are {3}.</source>
        <translation>Se tomarían {0} {1} de lo que aquí está «{2}»; hay {3}.</translation>
    </message>
    <message>
        <source>{0} {1} would be {2} {3}, and {4} are counted whole.</source>
        <translation>{0} {1} serían {2} {3}, y {4} se cuentan en enteros.</translation>
    </message>
    <message>
        <source>{0} {1} would come out of rework; in it are only {2} here.</source>
        <translation>Saldrían {0} {1} de retrabajo; aquí solo hay {2}.</translation>
    </message>
    <message>
        <source>{0} {1} would go into rework; there are only {2} here.</source>
        <translation>Pasarían {0} {1} a retrabajo; aquí solo hay {2}.</translation>
    </message>
    <message>
        <source>{0} {1} · op {2}</source>
        <translation>{0} {1} · op. {2}</translation>
    </message>
    <message>
        <source>{0} {1}, lot {2}</source>
        <translation>{0} {1}, lote {2}</translation>
    </message>
    <message>
        <source>{0} {1}, lot {2} for {3}</source>
        <translation>{0} {1}, lote {2} por {3}</translation>
    </message>
    <message>
        <source>{0} {1}: the master data says {2}</source>
        <translation>{0} {1}: los datos maestros dicen: {2}</translation>
    </message>
    <message>
        <source>{0} {1}: {2} are counted whole.</source>
        <translation>{0} {1}: {2} se cuentan en enteros.</translation>
    </message>
    <message>
        <source>{0} {1}: {2} are taken with {3} decimals at most.</source>
        <translation>{0} {1}: {2} se llevan con {3} decimales como máximo.</translation>
    </message>
    <message>
        <source>{0} · expired</source>
        <translation>{0} · caducado</translation>
    </message>
    <message>
        <source>{0} · on hold</source>
        <translation>{0} · bloqueado</translation>
    </message>
    <message>
        <source>{0}, a component of {1}, has no standard price.</source>
        <translation>{0}, un componente de {1}, no tiene precio estándar.</translation>
    </message>
    <message>
        <source>{0}, a density without a date from which it holds.</source>
        <translation>{0}, una densidad sin fecha desde la que vale.</translation>
    </message>
    <message>
        <source>{0}, and something else on another line.</source>
        <translation>{0}, y otra cosa en otra línea.</translation>
    </message>
    <message>
        <source>{0}, badge {1}.</source>
        <translation>{0}, credencial {1}.</translation>
    </message>
    <message>
        <source>{0}, but by definition it is {1}: {2} millionths off.</source>
        <translation>{0}, pero por definición es {1}: {2} millonésimas de diferencia.</translation>
    </message>
    <message>
        <source>{0}, but it is measured beside the base unit, so no factor leads from one to the other.</source>
        <translation>{0}, pero se mide junto a la unidad base, así que ningún factor lleva de una a otra.</translation>
    </message>
    <message>
        <source>{0}, but it is the base unit, so it can only be 1.</source>
        <translation>{0}, pero es la unidad base, así que solo puede ser 1.</translation>
    </message>
    <message>
        <source>{0}, lot {1}</source>
        <translation>{0}, lote {1}</translation>
    </message>
    <message>
        <source>{0}, lot {1}.</source>
        <translation>{0}, lote {1}.</translation>
    </message>
    <message>
        <source>{0}, operation {1}.</source>
        <translation>{0}, operación {1}.</translation>
    </message>
    <message>
        <source>{0}, too fine for the {1} decimals of {2}: an entry would not come back.</source>
        <translation>{0}, demasiado fino para los {1} decimales de {2}: una entrada no se recuperaría.</translation>
    </message>
    <message>
        <source>{0}, written by a newer version ({1})</source>
        <translation>{0}, escrito por una versión más nueva ({1})</translation>
    </message>
    <message>
        <source>{0}: an item made from itself has no standard cost.</source>
        <translation>{0}: un artículo hecho de sí mismo no tiene coste estándar.</translation>
    </message>
    <message>
        <source>{0}: {1} kg in a cubic metre, which nothing has.</source>
        <translation>{0}: {1} kg en un metro cúbico, que nada tiene.</translation>
    </message>
    <message>
        <source>{0}: {1} minutes</source>
        <translation>{0}: {1} minutos</translation>
    </message>
    <message>
        <source>{0}: {1} readings</source>
        <translation>{0}: {1} lecturas</translation>
    </message>
    <message>
        <source>{0}: {1} readings, {2} outside the limits</source>
        <translation>{0}: {1} lecturas, {2} fuera de los límites</translation>
    </message>
    <message>
        <source>−{0} scrap, {1}</source>
        <translation>−{0} rechazadas, {1}</translation>
    </message>
    <message>
        <source>−{0} {1} scrapped, {2}</source>
        <translation>−{0} {1} desechado, {2}</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Floorledger: first start</source>
        <translation>Floorledger: primer inicio</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Scan your badge</source>
        <translation>Escanee su credencial</translation>
    </message>
    <message>
        <source>The terminal is ready. What was recorded here is safe.</source>
        <translation>El terminal está listo. Lo registrado aquí está a salvo.</translation>
    </message>
</context>
<context>
    <name>SilentNote</name>
    <message>
        <source>Terminal {0} at {1} has not been heard of for {2}.</source>
        <translation>Del terminal {0} en {1} no se sabe nada desde hace {2}.</translation>
    </message>
    <message numerus="yes">
        <source>Terminal {0} at {1} has not been heard of for {2}; %Ln entries wait on it.</source>
        <translation>
            <numerusform>Del terminal {0} en {1} no se sabe nada desde hace {2}; en él espera %Ln entrada.</numerusform>
            <numerusform>Del terminal {0} en {1} no se sabe nada desde hace {2}; en él esperan %Ln entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Terminal {0} at {1} has not been heard of for {2}; nothing waited on it then.</source>
        <translation>Del terminal {0} en {1} no se sabe nada desde hace {2}; entonces no esperaba nada en él.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more terminals</source>
        <translation>
            <numerusform>y %Ln terminal más</numerusform>
            <numerusform>y %Ln terminales más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Plant and hub</source>
        <translation>Planta y hub</translation>
    </message>
    <message>
        <source>Step {0} of 3: {1}</source>
        <translation>Paso {0} de 3: {1}</translation>
    </message>
    <message>
        <source>Work centre</source>
        <translation>Puesto de trabajo</translation>
    </message>
</context>
<context>
    <name>SumBar</name>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residuo</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Sum of parts</source>
        <translation>Suma de las partes</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>Total variance</source>
        <translation>Desviación total</translation>
    </message>
    <message>
        <source>does not tie</source>
        <translation>no cuadra</translation>
    </message>
    <message>
        <source>favourable</source>
        <translation>favorable</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>cuadra</translation>
    </message>
    <message>
        <source>unfavourable</source>
        <translation>desfavorable</translation>
    </message>
</context>
<context>
    <name>Tape</name>
    <message numerus="yes">
        <source>%Ln owed</source>
        <translation>
            <numerusform>%Ln pendiente</numerusform>
            <numerusform>%Ln pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded in this shift yet.</source>
        <translation>Aún no hay nada registrado en este turno.</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Entradas anteriores</translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries</source>
        <translation>
            <numerusform>Registro · %Ln entrada</numerusform>
            <numerusform>Registro · %Ln entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tape · %Ln entries, nothing owed</source>
        <translation>
            <numerusform>Registro · %Ln entrada, nada pendiente</numerusform>
            <numerusform>Registro · %Ln entradas, nada pendiente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TapeEntry</name>
    <message>
        <source>Event {0}</source>
        <translation>Evento {0}</translation>
    </message>
    <message>
        <source>Recorded {0}, {1}</source>
        <translation>Registrado {0}, {1}</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Paso {0} de {1}: {2}</translation>
    </message>
    <message>
        <source>This entry cannot be undone here.</source>
        <translation>Esta entrada no se puede anular aquí.</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Anular esta</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Anular {0}</translation>
    </message>
    <message>
        <source>Where from, where to</source>
        <translation>De dónde, a dónde</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>asentado</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>{0} has it</source>
        <translation>lo tiene: {0}</translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Floorledger terminal</source>
        <translation>Terminal Floorledger</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Guardado como {0}</translation>
    </message>
    <message>
        <source>Shift receipt</source>
        <translation>Comprobante de turno</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Name a folder first.</source>
        <translation>Indique primero una carpeta.</translation>
    </message>
    <message>
        <source>Needs a decision first</source>
        <translation>Pendiente de decisión</translation>
    </message>
    <message>
        <source>No exception is open.</source>
        <translation>No hay incidencias abiertas.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the variance</source>
        <translation>Abrir la desviación</translation>
    </message>
    <message>
        <source>Standard to actual: shown here once an order is closed</source>
        <translation>De estándar a real: aparece aquí cuando se cierre una orden</translation>
    </message>
    <message>
        <source>The bundle was not written: {0} {1}</source>
        <translation>El paquete no se ha escrito: {0} {1}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Top exceptions</source>
        <translation>Incidencias principales</translation>
    </message>
    <message>
        <source>Variance of the latest closed order</source>
        <translation>Desviación de la última orden cerrada</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>{order} {item}: standard to actual, {currency}</source>
        <translation>{order} {item}: de estándar a real, {currency}</translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Asiento</translation>
    </message>
    <message>
        <source>Journal: predicted against booked</source>
        <translation>Asiento: previsto y contabilizado</translation>
    </message>
    <message>
        <source>Nothing was posted for this event.</source>
        <translation>No se contabilizó nada para este evento.</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Rastro</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>Resultado de las comprobaciones</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Lo que se registró</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>todas superadas</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>No step is known yet.</source>
        <translation>Aún no se conoce ningún paso.</translation>
    </message>
</context>
<context>
    <name>UndoPlanCard</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>The way back, in this order</source>
        <translation>El camino de vuelta, en este orden</translation>
    </message>
    <message>
        <source>op {0}</source>
        <translation>op. {0}</translation>
    </message>
    <message>
        <source>to be done by: {0}</source>
        <translation>a cargo de: {0}</translation>
    </message>
</context>
<context>
    <name>Variances</name>
    <message>
        <source>Actual</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Sin explicar</translation>
    </message>
</context>
<context>
    <name>VariancesPage</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Enter traces a line to its event.</source>
        <translation>Intro lleva de una línea a su evento.</translation>
    </message>
    <message>
        <source>Ledger lines</source>
        <translation>Apuntes contables</translation>
    </message>
    <message>
        <source>Ledger lines behind: {0}</source>
        <translation>Apuntes detrás de: {0}</translation>
    </message>
    <message>
        <source>Ledger lines of the order</source>
        <translation>Apuntes de la orden</translation>
    </message>
    <message>
        <source>No ledger line stands behind this.</source>
        <translation>No hay ningún apunte detrás.</translation>
    </message>
    <message>
        <source>Standard to actual, {0}</source>
        <translation>De estándar a real, {0}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Las mismas cifras en tabla</translation>
    </message>
    <message>
        <source>There is no variance for {0} yet. It is there when something was posted to the order.</source>
        <translation>Aún no hay desviación de {0}. Aparecerá cuando se contabilice algo en la orden.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Variance from standard to actual</source>
        <translation>Desviación de estándar a real</translation>
    </message>
    <message>
        <source>Variance lines</source>
        <translation>Líneas de desviación</translation>
    </message>
    <message>
        <source>Variances</source>
        <translation>Desviaciones</translation>
    </message>
    <message>
        <source>Where the difference comes from</source>
        <translation>De dónde viene la diferencia</translation>
    </message>
    <message>
        <source>order estimate {0}</source>
        <translation>estimación de la orden {0}</translation>
    </message>
</context>
<context>
    <name>Workstation</name>
    <message>
        <source>%n s</source>
        <translation>%n s</translation>
    </message>
    <message>
        <source>Accept with reason</source>
        <translation>Aceptar con motivo</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Choose a row to see what is behind it.</source>
        <translation>Elija una fila para ver qué hay detrás.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Falsa alarma</translation>
    </message>
    <message>
        <source>Take it under review</source>
        <translation>Tomar en revisión</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>asignada</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>escalada</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>falsa alarma</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>held</source>
        <translation>bloqueadas</translation>
    </message>
    <message>
        <source>look</source>
        <translation>revisar</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>past SLA</source>
        <translation>fuera de plazo</translation>
    </message>
    <message>
        <source>past SLA by {0}</source>
        <translation>{0} fuera de plazo</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prevista</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>released</source>
        <translation>liberada</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>started</source>
        <translation>empezada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>en revisión</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} to SLA</source>
        <translation>{0} hasta el plazo</translation>
    </message>
</context>
<context>
    <name>WorkstationWindow</name>
    <message>
        <source>Exceptions</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Floorledger</source>
        <translation>Floorledger</translation>
    </message>
    <message>
        <source>Orders &amp; WIP</source>
        <translation>Órdenes y WIP</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Variances</source>
        <translation>Desviaciones</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Estación</translation>
    </message>
</context>
<context>
    <name>_Exit</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Back from a vendor</source>
        <translation>De vuelta del proveedor</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>By-product</source>
        <translation>Subproducto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose by a digit</source>
        <translation>Elegir con una cifra</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>Hoja de comandos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Consume</source>
        <translation>Consumo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Decide on held pieces</source>
        <translation>Decidir lo bloqueado</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Coma decimal</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buenas</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Job list</source>
        <translation>Lista de trabajos</translation>
    </message>
    <message>
        <source>Keep it and ask the supervisor</source>
        <translation>Mantener y preguntar al supervisor</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fabricado</translation>
    </message>
    <message>
        <source>Material lost</source>
        <translation>Material perdido</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Número siguiente</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palé</translation>
    </message>
    <message>
        <source>Photo of a hold</source>
        <translation>Foto de un bloqueo</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Return material</source>
        <translation>Devolver material</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Retrabajo</translation>
    </message>
    <message>
        <source>Scan at the start of the shift</source>
        <translation>Escanear al empezar el turno</translation>
    </message>
    <message>
        <source>Scanner self-test</source>
        <translation>Autoprueba del escáner</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Rechazo</translation>
    </message>
    <message>
        <source>Send to a vendor</source>
        <translation>Enviar al proveedor</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Tomar la sugerencia</translation>
    </message>
    <message>
        <source>Take the weight</source>
        <translation>Tomar el peso</translation>
    </message>
    <message>
        <source>This was the last</source>
        <translation>Esto fue lo último</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Traslado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Why it is right</source>
        <translation>Por qué es correcto</translation>
    </message>
</context>
</TS>