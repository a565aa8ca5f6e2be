using System.ComponentModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace SkWorkshop;

// Step 5: native plugins
public static class Step5
{
    public class MeetingRooms
    {
        private readonly Dictionary<string, string> _booked = new();

        [KernelFunction, Description(/*no prompt: tool*/ "Books a meeting room. Ask the user for the name of the room first, do not guess it.")]
        public bool Book([Description(/*no prompt: tool*/ "The name of the room, for example Aquarium")] string room, string who) => _booked.TryAdd(room, who);

        [KernelFunction, Description("Lists the free rooms.")]
        public string[] Free() => new[] { "Aquarium", "Attic", "Garage" }.Except(_booked.Keys).ToArray();
    }

    public static async Task Run(Kernel kernel)
    {
        kernel.Plugins.AddFromType<MeetingRooms>();

        var settings = new OpenAIPromptExecutionSettings
        {
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
            ChatSystemPrompt = /*prompt: call*/ "You help the employees to book meeting rooms. Use the functions, never invent a room. Confirm every booking in one sentence.",
        };

        var ask = /*prompt: local*/ "I need a room for 6 people this afternoon. Which ones are free? Take the first one for me, my name is " + Environment.UserName;
        Console.WriteLine(await kernel.InvokePromptAsync(ask, new KernelArguments(settings)));
    }
}
