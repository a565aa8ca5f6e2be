using Anthropic.Models.Messages;
using GitGrouse.Claude;

namespace GitGrouse.Commands;

public abstract class LogTriageBase(ClaudeService claude, GrouseOptions options)
{
    protected readonly GrouseOptions Options = options ?? throw new ArgumentNullException(nameof(options));
    protected List<MessageParam> ChatHistory { get; } = [];

    private const string BasePrompt = /*prompt: member*/ @"You help service engineers with the logs of milking robots. Explain what happened in the order in which it happened.
If a line can mean two things, say so. Do not tell the engineer to contact the support, he is the support.
Answer in Dutch when the question is in Dutch.";

    public async Task<string> SendInitialMessage(string logData)
    {
        return await SendAndSave(/*prompt: wrapper*/ $"This is the log of the robot. What went wrong?\n{logData}");
    }

    public async Task<string> SendAdditionalMessage(string message)
    {
        var additional = /*prompt: local*/ $"Engineer:\n{message}";
        return await SendAndSave(additional);
    }

    private async Task<string> SendAndSave(string message)
    {
        ChatHistory.Add(new UserMessageParam(message));
        var result = await claude.ChatAsync(BasePrompt, ChatHistory, default);
        ChatHistory.Add(new AssistantMessageParam(result));
        return result;
    }

    protected abstract bool IsNoise(string line);
}

public sealed class RobotLogTriage(ClaudeService claude, GrouseOptions options) : LogTriageBase(claude, options)
{
    private readonly ClaudeService _claude = claude;

    protected override bool IsNoise(string line) =>
        line.Contains(/*no prompt: log line*/ "INFO heartbeat sent to hub, next one in 30 s") || line.StartsWith("TRACE");

    public async Task RunAsync(string path)
    {
        var lines = File.ReadLines(path).Where(l => !IsNoise(l)).TakeLast(600).ToList();
        var log = string.Join('\n', lines);

        var prompt = /*task*/ /*prompt: local*/ """
            Clasifica el registro de un robot de ordeño según la causa más probable del paro.

            Causas: AIRE (presión, compresor), LECHE (bomba, filtro, medidor), BRAZO (motor, láser, cámara), PUERTA, VACA (patada, no entra), RED, DESCONOCIDA

            Responde con la causa, un punto y coma y la hora de la primera línea sospechosa (HH:mm:ss). Sin explicaciones.
            """;
        Console.WriteLine(await _claude.ChatAsync(prompt, log, default));

        foreach (var trace in lines.Where(l => l.Contains("FAULT")).Distinct().Take(5))
        {
            var component = await _claude.ChatAsync(/*examples*/ /*prompt: wrapper*/
                "Assign a fault line to the team that owns the code. Answer with the team.\n" +
                "FAULT 0x21 servo2 position error 14mm -> ARM\n" +
                "FAULT 0x7f mqtt publish failed rc=-3 -> HUB\n" +
                "FAULT 0x40 conductivity sensor out of range -> MILK",
                trace, default);
            Console.WriteLine($"{component}: {trace}");
        }

        Console.WriteLine(await SendInitialMessage(log));
        while (Console.ReadLine() is { Length: > 0 } question)
            Console.WriteLine(await SendAdditionalMessage(question));
    }
}
