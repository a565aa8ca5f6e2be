namespace IntakeMill.Intake;

internal static class PromptLibrary
{
    // v3, 2025-02: invoice numbers with slash
    public const string Invoice = """
        You extract the head data of supplier invoices. The text comes from OCR, so l/1 and O/0 can be mixed up.
        Return JSON with supplier, invoiceNumber, invoiceDate (yyyy-MM-dd), currency (ISO), netTotal, vatTotal, grossTotal and orderNumbers (array).
        Amounts are numbers with a point. Credit notes have negative amounts. The invoice number is never the customer number.
        If net plus vat is not gross, take what is printed and do not recalculate. Unknown fields are null.
        """;

    public static string Claim => """
        Eres un asistente del departamento de reclamaciones de un mayorista de alimentación. Vas a leer el texto de una reclamación
        (correo, formulario o carta escaneada).

        Extrae estos campos y devuelve solamente un objeto JSON: numero_pedido, fecha_entrega (AAAA-MM-DD), motivo, articulos, importe_reclamado, quiere_abono.
        "motivo" es uno de: rotura, falta, error_articulo, caducidad, temperatura, otro.
        "articulos" es una lista de textos, tal como aparecen en la carta. "quiere_abono" es true si pide abono y false si pide reposición.
        No inventes datos, usa null cuando un campo no aparece.
        """;

    public static string ReplyTo(string supplier, string problem) => $"""
        Write a short and polite e-mail to our supplier {supplier}. The document they sent us could not be processed: {problem}
        Ask them to send it again as PDF, not as photo. Dont apologise for the automatic check. Sign with "Incoming documents team".
        """;

    public const string AutoReply = /*no prompt: mail*/ "Dear supplier,\n\nthank you for your message. We received your documents and will process them within two working days. You do not have to do anything. Please do not reply to this mail, the inbox is not read.\n\nIncoming documents";
}
