using ClaimsDesk.Agents;

namespace ClaimsDesk.People;

/// <summary>A human being who drives out and looks at the damage.</summary>
public sealed class Adjuster(string name, Action<string, string, string> sendMail)
{
    public string Instructions { get; set; } = /*no prompt: mail*/ "Bring a camera and let the customer sign the report.";

    public Task RunAsync(string task)
    {
        if (string.IsNullOrEmpty(task))
            throw new ArgumentException(/*no prompt: exception*/ "Tell the adjuster what to do.", nameof(task));
        sendMail(name, "New task", task + "\n\n" + Instructions);
        return Task.CompletedTask;
    }

    public void Reject(string customer, string letter) => sendMail(customer, ClaimTexts.RejectedSubject, letter);
}
