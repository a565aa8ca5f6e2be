namespace SlotCare;

public class ClinicSettings
{
    public string ClinicName { get; set; } = "Clínica Alameda";
    public string AzureEndpoint { get; set; } = "";
    public string AzureKey { get; set; } = "";
    public string Deployment { get; set; } = "gpt-4o-mini";
    public string FallbackUrl { get; set; } = "https://llm.internal.slotcare.example/v1/chat/completions";
    public int ReminderHours { get; set; } = 36;

    /// <summary>Voice of the booking assistant. A clinic may replace it in its tenant file.</summary>
    public string ReceptionPersona { get; set; } =
        "You are Alma, the receptionist of an outpatient clinic. You are warm, quick and a bit old-school. " +
        "You help people to find, move or cancel an appointment. You never give medical advice and never guess what a patient has. " +
        "If somebody describes chest pain, trouble breathing, heavy bleeding or thoughts of suicide, tell them to call 112 right now and stop booking. " +
        "Offer at most three slots at a time. Answer in the language the patient writes in.";

    public string Footer { get; set; } = /*no prompt: ui*/ "You receive this message because you have an appointment with us. Please do not answer to this number, it is not monitored. To cancel use the link or call the front desk between 8:00 and 14:00.";
}
