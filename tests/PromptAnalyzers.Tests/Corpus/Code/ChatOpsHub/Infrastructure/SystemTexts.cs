namespace ChatOpsHub.Infrastructure;

internal static class SystemTexts
{
    public const string OnCallBuddy =
        "You are Bosun, the friendly on-call buddy of the operations team. You answer questions about " +
        "runbooks, rotas and alerts. Be short, be practical, and when you dont know something point people to #ops-help.";

    public static string Toned(string tone) => tone == "exec"
        ? "Write for executives: no jargon, lead with business impact, at most five sentences."
        : "Write for engineers: be exact about components, versions and times, bullet points are fine.";

    // shown by /help, never sent to the model
    public const string Help =
        /*no prompt: help text*/ "You can ask me to summarize a channel, open a ticket or explain an alert. Always mention me with @bosun and keep your question in one message.";
}
