namespace LlmGate;

public enum Role { System, User, Assistant }

public readonly record struct Turn(Role Role, string Text);

public sealed class LlmRequest
{
    public List<Turn> Turns { get; } = new();
    public double Temperature { get; private set; } = 0.2;
    public int MaxTokens { get; private set; } = 800;
    public bool Json { get; private set; }

    public static LlmRequest New() => new();
    public LlmRequest System(string text) { Turns.Insert(0, new Turn(Role.System, text)); return this; }
    public LlmRequest User(string text) { Turns.Add(new Turn(Role.User, text)); return this; }
    public LlmRequest Assistant(string text) { Turns.Add(new Turn(Role.Assistant, text)); return this; }
    public LlmRequest Hot(double t) { Temperature = t; return this; }
    public LlmRequest Limit(int tokens) { MaxTokens = tokens; return this; }
    public LlmRequest AsJson() { Json = true; return this; }
}

public interface ILlmClient
{
    string Name { get; }
    Task<string> SendAsync(LlmRequest request, CancellationToken ct = default);
}

public class LlmException(string provider, int status, string body)
    : Exception(/*no prompt: exception*/ $"{provider} answered with status {status}: {body}. Check the key and the name of the model, then try again.")
{
    public int Status => status;
}
