using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
namespace PodaCerta.Agents
{
    public enum CrewRole { Surveyor, Ecologist, Chief }
    internal static class CrewPromptFactory
    {
        public static string GetAgentName(CrewRole role)
        {
            string name = role == CrewRole.Surveyor ? "Surveyor-Agent" : "";
            if (role == CrewRole.Ecologist) name = "Ecologist-Agent";
            if (role == CrewRole.Chief) name = "Chief-Agent";
            return name;
        }
        public static string GetCommonRules()
        {
            string rules = /*prompt: file*/ File.ReadAllText("Prompts/CommonCrewRules.txt");
            return rules;
        }
    }
    public class CrewMeetingEngine
    {
        private readonly Kernel _kernel;
        string? surveyorName;
        string? chiefName;
        string? surveyorInstruction;
        string? chiefInstruction;
        string? selectionInstruction;
        public CrewMeetingEngine(Kernel kernel)
        {
            _kernel = kernel;
            surveyorName = CrewPromptFactory.GetAgentName(CrewRole.Surveyor);
            chiefName = CrewPromptFactory.GetAgentName(CrewRole.Chief);
            surveyorInstruction = /*prompt: member*/ $$$"""
            You walked around the tree this morning. Tell the crew what you saw: trunk, crown, roots, what is under the tree.
            If '{{{chiefName}}}' asks for a measurement you don't have, say so and offer to go back.
            """;
            chiefInstruction = /*maybe task*/ /*prompt: member*/ $$$"""
            Only task is to decide after '{{{surveyorName}}}' and the ecologist have spoken.
            If both agree, respond "WORK APPROVED" followed by the work in one sentence.
            If not, respond "WORK POSTPONED".
            All responses must start with either "WORK APPROVED" or "WORK POSTPONED", do not reply with any alternative.
            """;
            selectionInstruction = /*maybe task*/ /*prompt: member*/ $$$"""
            Determine which participant takes the next turn in a meeting of a tree crew.
            State only the name of the participant.

            - After '{{{surveyorName}}}' it is Ecologist-Agent's turn.
            - After Ecologist-Agent it is '{{{chiefName}}}' turn.
            - After '{{{chiefName}}}' it is '{{{surveyorName}}}' turn.

            LAST MESSAGE:
            {{$lastmessage}}
            """;
        }
        public async Task RunMeeting()
        {
            CrewAgent surveyor = new() { Instructions = surveyorInstruction, Name = surveyorName, Kernel = _kernel };
            CrewAgent ecologist =
                new()
                {
                    Instructions = /*prompt: file*/ File.ReadAllText(Path.Combine("Prompts", "Ecologist.txt")),
                    Name = CrewPromptFactory.GetAgentName(CrewRole.Ecologist),
                    Description = /*no prompt: agent description*/ "Speaks for the tree and for the animals that live in it",
                    Kernel = _kernel
                };
            CrewAgent chief = new() { Instructions = chiefInstruction, Name = chiefName, Kernel = _kernel };
            KernelFunction selection = KernelFunctionFactory.CreateFromPrompt(selectionInstruction ?? "", functionName: "NextSpeaker");
            Console.Write("Which tree are we talking about today? ");
            var tree = Console.ReadLine();
            ChatHistory meeting = new();
            meeting.Add(new ChatMessageContent(AuthorRole.System, CrewPromptFactory.GetCommonRules()));
            meeting.Add(new ChatMessageContent(AuthorRole.User, /*prompt: call*/ $"Please discuss what has to be done with this tree: {tree}"));
            CrewAgent current = surveyor;
            CrewAgent[] all = [surveyor, ecologist, chief];
            for (int turn = 0; turn < 9; turn++)
            {
                var content = await current.TakeTurnAsync(meeting);
                meeting.Add(content);
                Console.ForegroundColor = current == chief ? ConsoleColor.Red : ConsoleColor.Green;
                Console.WriteLine(content.Content);
                Console.ResetColor();
                if (content.Content!.Contains("WORK APPROVED", StringComparison.OrdinalIgnoreCase))
                    break;
                var next = await _kernel.InvokeAsync(selection, new() { ["lastmessage"] = content.Content });
                current = all.FirstOrDefault(a => next.ToString().Contains(a.Name!)) ?? surveyor;
            }
            Console.WriteLine("Meeting over.");
        }
    }
}
