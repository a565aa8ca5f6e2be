using Kandivo.Data;
using Microsoft.SemanticKernel;

namespace Kandivo.Functions;

public static class HrFunctions
{
    public static readonly KernelFunction RejectionReasonFunc = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "RejectionReason",
        Template = /*task*//*prompt: elsewhere*/ AiMessages.RejectionReason,
        InputVariables = [new() { Name = "note", Description = "free text of the hiring manager" }]
    });

    public static readonly KernelFunction CandidateSummaryFunc = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "CandidateSummary",
        Template = /*prompt: elsewhere*/ AiMessages.CandidateSummary,
        InputVariables = [
            new() { Name = "job", Description = "title and short description of the opening" },
            new() { Name = "cv", Description = "plain text of the cv" }
        ]
    });

    public static readonly KernelFunction ReplyIntentFunc = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "ReplyIntent",
        Template = /*examples*//*prompt: call*/ """
                   What does the candidate want to tell us with this reply? Possible values: interested, not_now, declined, question, unsubscribe
                   Example1: "Thanks, sounds good, I could talk on thursday afternoon" => interested
                   Example2: "currently happy where i am but feel free to ping me next year" => not_now
                   Example3: "Is this fully remote? And which stack?" => question
                   Example4: "please delete my data" => unsubscribe
                   Reply: "{{$reply}}" =>
                   """,
        InputVariables = [new() { Name = "reply" }]
    });

    public static readonly KernelFunction SalaryFunc = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig
    {
        Name = "SalaryExpectation",
        Template = /*examples*//*prompt: call*/ """
                   Find the salary expectation in the text and return it as yearly gross amount in EUR. If there is a range return the lower bound. No expectation: 0.
                   for "ab 65k, je nach Paket auch 60" return {"amount": 60000}
                   for "4.200 brutto im Monat bei 13 Gehältern" return {"amount": 54600}
                   for "negotiable" return {"amount": 0}

                   Text: {{$text}}
                   """,
        InputVariables = [new() { Name = "text", Description = "cover letter or mail" }]
    });
}
