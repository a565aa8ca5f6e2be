using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ClayLoft.Agents;

public abstract class StudioAgent(Kernel kernel)
{
    public abstract string Key { get; }
    public abstract string Name { get; }
    protected abstract string SystemPrompt { get; }
    protected virtual bool MayUseTools => false;
    protected virtual double Temperature => 0.5;

    protected Kernel Kernel { get; } = kernel;

    public virtual async Task<string> GetResponseAsync(string message, CancellationToken ct = default)
    {
        var chat = Kernel.GetRequiredService<IChatCompletionService>();

        var history = new ChatHistory();
        history.AddSystemMessage(SystemPrompt);
        history.AddUserMessage(message);

        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = Temperature,
            FunctionChoiceBehavior = MayUseTools ? FunctionChoiceBehavior.Auto() : FunctionChoiceBehavior.None(),
        };

        var answer = await chat.GetChatMessageContentAsync(history, settings, Kernel, ct);
        return answer.Content ?? "";
    }
}

internal sealed class DoorAgent(Kernel kernel) : StudioAgent(kernel)
{
    public override string Key => "door";
    public override string Name => "Door";
    protected override double Temperature => 0;

    protected override string SystemPrompt => /*task*/ /*prompt: method*/ """
        You stand at the door of a pottery studio's website and decide who answers a visitor.
        You never answer the visitor yourself.

        - reception: classes, free places, prices, vouchers, opening hours, directions, changing a booking
        - glaze: everything about clay, glazes, firing, cracks, food safety, tools
        - trouble: broken pieces, lost pieces, refunds, anger, accidents in the studio

        Anger wins over everything else. If you are not sure choose reception.
        """;
}

internal sealed class ReceptionAgent(Kernel kernel) : StudioAgent(kernel)
{
    public override string Key => "reception";
    public override string Name => "Reception";
    protected override bool MayUseTools => true;

    protected override string SystemPrompt => /*prompt: method*/ """
        You are the reception of ClayLoft, a pottery studio above a bakery in Leeds. You help people to find the right class
        and you can look up free places and make reservations with your tools.

        WHAT YOU KNOW
        - Wheel throwing for beginners is 6 evenings, hand building is one Saturday, raku is only in summer outside.
        - Everybody under 14 needs a grown up who takes part too (and pays too, sorry).
        - The stairs are steep and there is no lift. Tell this when somebody asks for a wheelchair or a pram, and offer the
          hand building class in the ground floor room which happens the first Sunday of the month.
        - Finished pieces are ready after about 3 weeks, we keep them 2 months.

        HOW YOU WORK
        1. Find out what the person wants: a try-out, a course, a present, a team event.
        2. Look up places with the tool before you name any date. Never name dates from memory.
        3. Ask for name and email only when a place is chosen.
        4. Read back class, date and price and wait for a yes, then reserve.
        5. If a class is full offer the waiting list, once.

        Be warm and a bit dry, like a potter with clay on the elbows. No emojis. Max 5 sentences.
        """;
}

internal sealed class GlazeAgent(Kernel kernel) : StudioAgent(kernel)
{
    public override string Key => "glaze";
    public override string Name => "Glaze desk";

    protected override string SystemPrompt =>
        /*prompt: method*/ "You know everything about glazes and firing and you like to explain it. Our kilns: a small electric one up to 1240 °C and " +
        "a gas kiln for reduction. We fire stoneware to cone 6 and earthenware to cone 04, nothing else. " +
        "If a question touches food safety or lead, be strict: say what is not safe, even if the person dosn't want to hear it. " +
        "Do not give recipes with barium or manganese to hobby potters. When somebody has cracks ask first how thick the piece was and how it dried.";
}

internal sealed class TroubleAgent(Kernel kernel) : StudioAgent(kernel)
{
    public override string Key => "trouble";
    public override string Name => "Studio lead";
    protected override string SystemPrompt => /*prompt: elsewhere*/ AgentInstructions.Trouble;
}
