import type { FileUploadProps } from "@cloudscape-design/components/file-upload";

/** For a FileUpload of one file. */
export const fileUploadTexts: FileUploadProps.I18nStrings = {
  uploadButtonText: () => "Choose a file",
  dropzoneText: () => "Drop the file here",
  removeFileAriaLabel: () => "Remove the file",
  limitShowFewer: "Show fewer",
  limitShowMore: "Show more",
  errorIconAriaLabel: "Error",
};
