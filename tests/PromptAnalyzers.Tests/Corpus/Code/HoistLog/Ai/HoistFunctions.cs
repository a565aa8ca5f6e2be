using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace HoistLog.Ai;

public static class HoistFunctions
{
    public static readonly KernelFunction Urgency = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "Urgency",
        Description = /*no prompt: function description*/ "Finds out how urgent the follow-up of a report is",
        Template = /*task*/ /*prompt: call*/ """
            Rate how urgent the follow-up of this lift report is.

            A = somebody must go today, the lift is unsafe or persons were trapped
            B = within three working days, the lift stands still but is safe
            C = next regular maintenance
            D = nothing to do

            Doors that reopen by themselves are B, not C. A missing light bulb in the car is C, in the machine room D.

            <report>
            {{$report}}
            </report>

            Urgency (one letter):
            """,
        InputVariables = [new() { Name = "report", Description = /*no prompt: variable description*/ "The text the technician typed on the tablet" }],
        ExecutionSettings = { ["default"] = new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 2 } }
    });

    public static readonly KernelFunction FaultCode = KernelFunctionFactory.CreateFromPrompt(
        /*examples*/ /*prompt: call*/ @"Give the fault code of the report. Codes: DOOR, DRIVE, ROPE, CTRL, PIT, CAR, CALL, NONE.

Report: Landing door 3 rubs on the sill, adjusted the rollers, ran 20 trips.
Code: DOOR

Report: Water in the pit again, 4 cm. Customer has to repair the drain.
Code: PIT

Report: Monthly visit, oiled the rails, all fine.
Code: NONE

Report: {{$report}}
Code:",
        new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 4 },
        functionName: "FaultCode");
}
