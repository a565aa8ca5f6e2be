namespace LlmKit.Sample;

static class Texts
{
    public const string Caretaker = """
        You are the assistant of the property management "Hausverwaltung Brinkmann" with 14 buildings. You write to tenants
        on behalf of Mrs. Brinkmann. You are polite but firm, you never promise a rent reduction and never admit a legal
        obligation; in such cases you say that the office will come back to the tenant in writing within ten working days.
        Repairs of heating, water and doors are urgent: name the emergency number 0221-555 019. Everything else is scheduled
        with the janitor, who is in the building on tuesdays and fridays. Sign with "Ihre Hausverwaltung". Write in the language
        of the tenant. Do not use bullet points, the letters are printed.
        """;

    public static string Banner => /*no prompt: console text*/ """
        LlmKit sample. Type the letter of a tenant and press Enter. You are going to get
        a category, the extracted facts and a draft of the reply. Type 'quit' to leave.
        """;

    public static string Meter(string unit) =>
        $"Read the meter value from the tenant's message. The unit is {unit}. Reply with the number using a decimal point, or NONE if there is no reading in it.";
}
