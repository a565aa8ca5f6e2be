using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Drongo;

public record Urgency(int Level, string Reason, bool BlocksWholeTeam);

public class Triage
{
    private const string RouteTemplate = /*task*/ /*prompt: member*/ """
        You route messages inside an IT help desk. Read the message of the employee and choose exactly one queue.

        Queues:
        - NETWORK: wifi, vpn, proxies, slow internet, "can't reach the server"
        - ACCOUNTS: passwords, locked users, MFA, missing permissions on shares or mailboxes
        - HARDWARE: laptops, docks, monitors, printers, phones, anything you can drop on the floor
        - SOFTWARE: installs, licences, crashes, Office macros, updates that did not go through
        - SECURITY: phishing, lost devices, strange pop ups, suspicious logins. When in doubt between SECURITY and another one take SECURITY
        - CHITCHAT: greetings, thanks, jokes, complaints about the canteen

        A message which mentions several problems goes to the queue of the problem that stops the person from working.
        Return only the queue name in capitals, no dot, no explanation.

        Message: {{$input}}
        """;

    private readonly Kernel _kernel;
    private readonly KernelFunction _route;

    public Triage(Kernel kernel)
    {
        _kernel = kernel;
        _route = kernel.CreateFunctionFromPrompt(RouteTemplate,
            new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 10 },
            functionName: "route",
            description: /*no prompt: function description*/ "Finds the queue that is responsible for the message of an employee");
    }

    public async Task<string> RouteAsync(string text)
    {
        var answer = await _kernel.InvokeAsync<string>(_route, new() { ["input"] = text });
        return answer?.Trim() ?? "SOFTWARE";
    }

    public async Task<string> DeviceAsync(string text) =>
        (await _kernel.InvokePromptAsync(/*task*/ /*prompt: call*/ "Which device is the text about? Extract vendor and model as `vendor;model`. If no device is named answer with a single dash.\n\nText: {{$msg}}",
            new KernelArguments { { "msg", text } })).ToString();

    public async Task<Urgency?> UrgencyAsync(string text, string user)
    {
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var question = /*typed task*/ /*prompt: local*/ $"How urgent is this request of {user}? 1 means can wait until next week, 5 means somebody should drop everything.\n---\n{text}";
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Urgency) };
        var reply = await chat.GetChatMessageContentAsync(question, settings);
        try { return JsonSerializer.Deserialize<Urgency>(reply.Content!); }
        catch (JsonException)
        {
            Console.Error.WriteLine(/*no prompt: log*/ $"The model did not return a valid urgency for the message of {user}, please check the schema and try again.");
            return null;
        }
    }

    // few shots, works much better than the long explanation we had in v1
    public async Task<string> MoodAsync(string text)
    {
        var shots = new ChatHistory();
        shots.AddSystemMessage(/*examples*/ /*prompt: call*/ "Label the mood of the employee. Answer as JSON with mood (calm, annoyed, furious) and a confidence from 0 to 1.");
        shots.AddUserMessage(/*prompt: call*/ "third time this week that outlook hangs, do you people even test this??");
        shots.AddAssistantMessage(/*prompt: call*/ "{\"mood\":\"furious\",\"confidence\":0.8}");
        shots.AddUserMessage(text);
        var r = await _kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(shots);
        return r.Content ?? "";
    }
}
