import {
  GetProfileObjectTypeTemplateCommand,
  type GetProfileObjectTypeTemplateCommandOutput,
  ListProfileObjectTypeTemplatesCommand,
  type ListProfileObjectTypeTemplatesCommandOutput,
} from "@aws-sdk/client-customer-profiles";
import { queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";

export type TemplateSummary = NonNullable<
  ListProfileObjectTypeTemplatesCommandOutput["Items"]
>[number];
export type Template = Omit<GetProfileObjectTypeTemplateCommandOutput, "$metadata">;

/** The request for the first page of templates, which has all of them so far. */
export const listTemplatesInput = { MaxResults: 100 };

async function everyTemplate(abortSignal: AbortSignal): Promise<TemplateSummary[]> {
  const templates: TemplateSummary[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListProfileObjectTypeTemplatesCommand({ ...listTemplatesInput, NextToken }),
      { abortSignal },
    );
    templates.push(...(page.Items ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return templates;
}

/** Templates are the service's, the same in every domain; they do not change while somebody works. */
export const templateQueries = {
  /** All of them: some twenty. */
  list: queryOptions({
    queryKey: ["object-type-templates", "list"],
    queryFn: ({ signal }) => everyTemplate(signal),
    staleTime: Infinity,
  }),
  /** One template with its fields and keys. */
  detail: (templateId: string) =>
    queryOptions({
      queryKey: ["object-type-templates", "detail", templateId],
      queryFn: async ({ signal }): Promise<Template> => {
        const { $metadata: _, ...template } = await client.send(
          new GetProfileObjectTypeTemplateCommand({ TemplateId: templateId }),
          { abortSignal: signal },
        );
        return template;
      },
      staleTime: Infinity,
    }),
};
