namespace MedCoder.Compliance;

/// <summary>Append-only audit trail (21 CFR Part 11).</summary>
public interface IAuditTrail { Task CompleteAsync(string userId, string message, int size); }
public interface IMailer { Task SendAsync(string to, string body); }
public interface IDatabase { Task ExecuteAsync(string sql, string p); }

public static class Guard
{
    public static void NotBlank(string value, string message) { if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException(message); }
}

/// <summary>Shown once per user before the coding screen opens.</summary>
public static class UserNotices
{
    public const string Disclaimer = /*no prompt: ui text*/ "You are responsible for the final codes. Read the complete note, check every proposal and do not rely on the suggestions of the assistant alone.";
}
