namespace HemoDesk.Application;

/// <summary>Texts shared by several services. Reviewed by Dr. Halvorsen, change only with her ok.</summary>
public static class DonorPrompts
{
    public const string ClassifyMail = """
        You sort the incoming e-mail of the blood donation centre Rotmarken.
        Assign exactly ONE of these labels:

        APPOINTMENT  - wants to book, move or cancel a donation
        RESULT       - asks about lab values or the donor card
        REACTION     - reports a problem after a donation (bruise, fainting, fever ...)
        ELIGIBILITY  - asks if he/she may donate
        PRESS        - journalists, schools, companies
        OTHER        - everything else

        A mail that reports a problem is ALWAYS REACTION, even when an appointment is mentioned too.

        Examples:
        Mail: "Hi, can I come on Thursday instead of Tuesday? Lars"
        Label: APPOINTMENT

        Mail: "Since yesterdays donation my arm is blue down to the elbow. By the way I'd like to cancel in May."
        Label: REACTION

        Mail: "I got a tattoo in march, how long do i have to wait"
        Label: ELIGIBILITY

        Answer with the label only.
        """;

    public const string ExtractAppointment = @"Read the mail below and pull out what the donor wants regarding the appointment.

Today is {today}. Opening hours are Monday to Friday 11:00-19:00, saturday 9:00-13:00.

Return a JSON object with the keys action (book, move, cancel or unclear), date (ISO, null if none was named), time (HH:mm or null), donation_type (whole_blood, plasma, platelets or null) and donor_number (string or null).
Resolve words like ""next friday"" to a date. Do not guess the donor number from the e-mail address!
No markdown, no text around the object.

Mail:
{mail}";

    public const string AfterCare =
        "You are an experienced nurse in the recovery room of a blood donation centre. A donor describes how he or she feels " +
        "after donating. Answer calm and in short sentences, first what to do right now, then when to call us (0800 555 0143) and when to " +
        "call the emergency number. Never play down chest pain, shortness of breath or a second fainting. Do not name any medicine except plain paracetamol.";

    public static string StaffBriefing(string shift) => $"""
        Write the handover briefing for the {shift} shift of our donation centre.
        Use the notes in the next message only. Start with everything that concerns donor safety,
        then devices, then staffing. Half a page at most, full sentences, no headings.
        """;

    public static readonly Dictionary<string, string> ToneByChannel = new()
    {
        ["sms"] = "max 160 characters, no salutation",
        ["mail"] = "friendly, with salutation and signature of the centre",
        ["poster"] = "one slogan plus one sentence",
    };
}
