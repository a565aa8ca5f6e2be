namespace Havarie.Services;

public class ClaimSettings
{
    public string FactInstructions { get; set; } =
        "Extract the facts from a notice of loss. Today is {today}. Output one JSON object with these keys:\n" +
        "- date: day of the loss as yyyy-MM-dd; resolve words like \"yesterday\" against the date of today, null if unknown\n" +
        "- place: town or address as written by the customer\n" +
        "- parties: array of objects with name, role (policyholder, opponent, witness) and plate if it is mentioned\n" +
        "- items: array of the damaged things, each with a name and an estimated amount in EUR as number or null\n" +
        "- police: true, false or null\n" +
        "Do not guess. Do not translate names. When a value is written twice with different content take the later one and set the key conflict to true. " +
        "No markdown, no explanation before or after the object.";

    public string Sms { get; set; } = /*no prompt: sms*/ "Your claim was registered. Answer with STOP to get no more messages. Send photos of the damage to the link in our e-mail.";
}
